import type { Token } from '#model'

/** `“Northern Volunteer Corps”`: the index of the closing mark where a short noun phrase stands in quotation marks at `open`. */
export function quotedNameEnd(tokens: readonly Token[], open: number): number | null {
  if (!/^["'«]$/u.test(tokens[open]?.norm ?? '')) return null
  for (let i = open + 1; i < tokens.length && i <= open + 8; i += 1) {
    const token = tokens[i]
    if (!token) return null
    if (/^["'»]$/u.test(token.norm)) {
      const last = tokens[i - 1]
      return last && i > open + 1 && (last.tag === 'NOUN' || last.tag === 'PROPN') ? i : null
    }
    if (!/^(?:PROPN|NOUN|ADJ|NUM|DET)$/u.test(token.tag) && token.norm !== 'of') return null
  }
  return null
}
