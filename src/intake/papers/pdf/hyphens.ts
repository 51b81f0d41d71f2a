import { readRows } from '#base'

/**
 * The words of a line and of the next, put together. A hyphen that ends a line goes where the word is known without it ("infor-", "mation") or nobody knows the two halves; it
 * stays where both are words ("well-", "known"), where the paper writes the word with it elsewhere, and before a capital or a figure.
 */
export function joined(before: string, next: string, hyphenated: ReadonlySet<string>): string {
  if (before === '') return next
  // A long paragraph is not looked through for each of its lines.
  const end = before.slice(-100)
  if (before.endsWith('\u00ad')) return before.slice(0, -1) + next
  const first = /(?<![\p{L}\p{M}-])(?<half>\p{L}[\p{L}\p{M}’']*)[-‐]$/u.exec(end)?.groups?.['half']
  if (first === undefined) return /[\p{L}\p{N}][-‐]$/u.test(end) || /\S[—–/]$/u.test(end) ? before + next : `${before} ${next}`
  const second = /^\p{Ll}[\p{L}\p{M}]*/u.exec(next)?.[0]
  // "pre- and post-war"
  if (second === undefined || /^(?:and|or|to)$/u.test(second)) return second === undefined ? before + next : `${before} ${next}`
  return keepsHyphen(first, second, hyphenated) ? before + next : before.slice(0, -1) + next
}

/** The words with a hyphen that stand inside lines, in small letters. */
export const hyphenatedIn = (lines: readonly { readonly words: string }[]): ReadonlySet<string> =>
  new Set(
    lines.flatMap(({ words }) =>
      [...words.matchAll(/(?<![\p{L}\p{M}’'])\p{L}[\p{L}\p{M}’']*[-‐]\p{L}[\p{L}\p{M}]*/gu)].map(([word]) =>
        word.replace('‐', '-').toLowerCase(),
      ),
    ),
  )

function keepsHyphen(first: string, second: string, hyphenated: ReadonlySet<string>): boolean {
  const isKnown = (word: string) => known().has(word.toLowerCase())
  if (hyphenated.has(`${first}-${second}`.toLowerCase())) return true
  if (isKnown(first + second)) return false
  return isKnown(first) && isKnown(second)
}

let words: ReadonlySet<string> | null = null
const known = (): ReadonlySet<string> =>
  (words ??= new Set([...readRows('en/small-words.tsv'), ...readRows('en/words.tsv')].map(([word = '']) => word.toLowerCase())))
