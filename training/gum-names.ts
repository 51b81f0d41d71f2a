import type { GoldSentence, GoldWord } from './treebank.ts'

type Mention = { readonly type: string; readonly first: number; readonly last: number }

/**
 * GUM marks every mention, "the old bridge" too; a name is one whose words are proper nouns, but for its article and for what joins them,
 * or the run of proper nouns at the head of a longer one. The outermost wins: "University of Portsmouth" is one name.
 */
export function gumNamesOf({ words }: GoldSentence): string[] {
  const labels = words.map(() => 'O')
  const mentions = mentionsIn(words).toSorted((a, b) => b.last - b.first - (a.last - a.first))
  for (const mention of mentions) {
    const name = nameIn(words, mention)
    if (!name || labels.slice(name.first, name.last + 1).some((label) => label !== 'O')) continue
    for (let i = name.first; i <= name.last; i += 1) labels[i] = `${i === name.first ? 'B' : 'I'}-${name.type}`
  }
  return labels
}

const types: Readonly<Record<string, string>> = {
  person: 'PER',
  organization: 'ORG',
  place: 'LOC',
  event: 'MISC',
  object: 'MISC',
  abstract: 'MISC',
}

function mentionsIn(words: readonly GoldWord[]): Mention[] {
  const open: { id: string; type: string; first: number }[] = []
  const found: Mention[] = []
  for (const [i, { misc }] of words.entries()) {
    const marks = /(?:^|\|)Entity=(?<marks>[^|]*)/u.exec(misc)?.groups?.['marks'] ?? ''
    for (const [mark] of marks.matchAll(/\([^()]*\)?|(?<![^()])[^()]+\)/gu)) {
      const [id = '', type = ''] = mark.replace(/[()]/gu, '').split('-')
      if (mark.startsWith('(')) open.push({ id, type, first: i })
      if (!mark.endsWith(')')) continue
      const at = open.findLastIndex((mention) => mention.id === id)
      const [closed] = at < 0 ? [] : open.splice(at, 1)
      if (closed) found.push({ type: closed.type, first: closed.first, last: i })
    }
  }
  return found
}

function nameIn(
  words: readonly GoldWord[],
  { type, first, last }: Mention,
): { type: string; first: number; last: number } | null {
  const kind = types[type]
  if (!kind) return null
  const isProper = (i: number) => words[i]?.tag === 'PROPN'
  const start = /^(?:DET|PUNCT)$/u.test(words[first]?.tag ?? '') ? first + 1 : first
  const joined = /^(?:ADP|DET|CCONJ|PUNCT|PART|NUM|SYM)$/u
  const inside = Array.from({ length: last - start + 1 }, (_, i) => start + i)
  if (
    isProper(start) &&
    (isProper(last) || words[last]?.tag === 'NUM') &&
    inside.every((i) => isProper(i) || joined.test(words[i]?.tag ?? ''))
  )
    return { type: kind, first: start, last }
  const head = inside.find((i) => !inside.includes((words[i]?.head ?? 0) - 1))
  if (head === undefined || !isProper(head)) return null
  let [from, to] = [head, head]
  while (from > first && isProper(from - 1)) from -= 1
  while (to < last && isProper(to + 1)) to += 1
  return { type: kind, first: from, last: to }
}
