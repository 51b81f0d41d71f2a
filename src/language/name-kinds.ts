import { readRows } from '#base'
import type { Token } from '#model'
import { groupHeads, organisationHeads, placeHeads, placeLeads, placeNouns, rulers } from './name-words.ts'
import { isPersonalTitle, isRole } from './titles.ts'

export type NameKind = 'person' | 'organisation' | 'group' | 'place'

const demonyms = new Set(readRows('en/demonyms.tsv').map(([word = '']) => word))
const givenNames = new Set(readRows('en/given-names.tsv').map(([name = '']) => name))
const places = new Set(readRows('en/places.tsv').map(([name = '']) => name))

/** "Russian", "Ukrainians": an adjective or a people, no name by itself. */
export const isDemonym = (word: string): boolean => demonyms.has(word)

/** The last word of a name that cannot be a person's. */
export const isOfficeName = (word: string): boolean => organisationHeads.has(word) || groupHeads.has(word) || placeHeads.has(word)

/** What the words of a name and those beside it prove it to be; null where they prove nothing. */
export function kindOf(tokens: readonly Token[], first: number, last: number): NameKind | null {
  const words = tokens.slice(first, last + 1).map(({ word }) => word)
  const name = words.map(written).join(' ')
  const head = headOf(words)
  const before = tokens[first - 1]
  if (groupHeads.has(head) || name === 'Islamic State') return 'group'
  if (organisationHeads.has(head) || organisationHeads.has(words.at(-1) ?? '')) return 'organisation'
  if (before && (isPersonalTitle(before.norm) || isAgeUpTo(tokens, first - 1))) return 'person'
  if (places.has(name) || placeHeads.has(words.at(-1) ?? '') || placeLeads.has(words[0] ?? '')) return 'place'
  if (words.length > 1 && isPersonsName(tokens, words, first, last)) return 'person'
  if (groupHeads.has(tokens[last + 1]?.word ?? '')) return null
  if (placeNouns.has(tokens[last + 1]?.norm ?? '')) return 'place'
  if (before?.norm === 'of' && (placeNouns.has(tokens[first - 2]?.norm ?? '') || rulers.has(tokens[first - 2]?.norm ?? '')))
    return 'place'
  if (words.length === 1 && before && /^(?:in|near|outside)$/u.test(before.norm) && !/^\p{Lu}{2,}$/u.test(name)) return 'place'
  return null
}

/** By a given name, an initial ("John F. Kennedy"), ", who" or an age behind it, or a role beside it. */
function isPersonsName(tokens: readonly Token[], words: readonly string[], first: number, last: number): boolean {
  const [one, two, three] = [tokens[last + 1]?.norm, tokens[last + 2]?.norm ?? '', tokens[last + 3]?.norm ?? '']
  if (words.length < 5 && givenNames.has(words[0] ?? '') && /^\p{Lu}|-\p{Lu}/u.test(words.at(-1) ?? '') && !words.includes('of'))
    return true
  if (words.slice(1, -1).some((word) => /^\p{Lu}\.$/u.test(word))) return true
  if (one === ',' && (two === 'who' || (/^[1-9]\d?$/u.test(two) && /^[,.]$/u.test(three)))) return true
  return hasRoleBeside(tokens, first, last)
}

/** "17-year-old | Anna Rossi", "17 year old | Anna Rossi". */
const isAgeUpTo = (tokens: readonly Token[], last: number): boolean => {
  const norm = (back: number) => tokens[last - back]?.norm ?? ''
  if (/^(?:\d{1,3}|\p{L}+)-years?-old$/u.test(norm(0))) return true
  return norm(0) === 'old' && /^years?$/u.test(norm(1)) && tokens[last - 2]?.tag === 'NUM'
}

/** "the governor of Perm, Anna Rossi, …", "Anna Rossi, a teacher, …": somebody's role on the other side of a comma. */
function hasRoleBeside(tokens: readonly Token[], first: number, last: number): boolean {
  const closes = (i: number) => tokens[i] === undefined || /^[,.;)]$/u.test(tokens[i]?.norm ?? '')
  if (tokens[first - 1]?.norm === ',' && closes(last + 1)) {
    for (let i = first - 2; i >= 0 && i > first - 8; i -= 1) {
      const { tag = 'X', norm = '' } = tokens[i] ?? {}
      if (isRole(norm) && /^(?:NOUN|PROPN)$/u.test(tag)) return true
      if (!/^(?:NOUN|PROPN|ADJ|DET|ADP)$/u.test(tag)) return false
    }
  }
  if (tokens[last + 1]?.norm !== ',') return false
  for (let i = last + 2; i < last + 6; i += 1) {
    const { tag = 'X', norm = '' } = tokens[i] ?? {}
    if (isRole(norm) && /^(?:NOUN|PROPN)$/u.test(tag)) return /^(?:of|for|at|in|from|,|\.|who)$/u.test(tokens[i + 1]?.norm ?? '.')
    if (!/^(?:DET|ADJ|NOUN|PROPN|PRON|PART)$/u.test(tag)) return false
  }
  return false
}

/** "RUSSIA" as "Russia". */
const written = (word: string): string => (/^\p{Lu}{4,}$/u.test(word) ? word.charAt(0) + word.slice(1).toLowerCase() : word)

/** The word that a name is of its kind by: "Ministry" in "Ministry of Defence", else the last. */
function headOf(words: readonly string[]): string {
  const of = words.findIndex((word) => word === 'of' || word === 'for')
  if (of < 1) return words.at(-1) ?? ''
  const inner = words[of - 1] ?? ''
  return groupHeads.has(words.at(-1) ?? '') ? (words.at(-1) ?? '') : inner
}
