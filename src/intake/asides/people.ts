import { readRows } from '#base'

/** "Jane Roe, John Doe and Ana de Sá in Kyiv": the people, without the places; null where something else stands among the words. */
export function peopleIn(words: string): string[] | null {
  const parts = partsOf(words)
  return parts.every(isPersonsName) ? parts : null
}

/** Those of the parts that are people: "Jane Roe and the Kyiv newsroom". */
export const peopleAmong = (words: string): string[] => partsOf(words).filter(isPersonsName)

const partsOf = (words: string): string[] =>
  words.split(/,\s+(?:and\s+)?|(?<!\s)\s+(?:and|AND|&)\s+/u).map((part) => part.replace(place, '').trim())

/** "in Kyiv", "in Rio de Janeiro": behind a name, where somebody wrote. */
const place =
  /(?<!\s)\s+(?:in|IN|at|from)\s+(?:the\s+)?\p{Lu}[\p{L}\p{M}.’'-]*(?:\s+(?:(?:de|of|al|la)\s+)?\p{Lu}[\p{L}\p{M}.’'-]*){0,3}$/u

/** Two to five capitalised words, with small ones between them. */
export function isPersonsName(words: string): boolean {
  const all = words.split(/\s+/u)
  const [first = '', last = ''] = [all[0], all.at(-1)]
  return (
    words.length <= 60 &&
    all.length >= 2 &&
    all.length <= 5 &&
    all.every((word) => (capitalised.test(word) && !never.has(word.toLowerCase())) || particles.has(word)) &&
    /^\p{Lu}/u.test(first) &&
    (/^\p{Lu}/u.test(last) || last.startsWith('al-'))
  )
}

/** Whether the first word is a given name that many bear: what looks like a name without one may be anything in capitals. */
export const beginsWithGivenName = (words: string): boolean => {
  const [first = ''] = words.split(/[\s-]/u)
  return givenNames().has(first.charAt(0) + first.slice(1).toLowerCase())
}

let names: ReadonlySet<string> | null = null
const givenNames = (): ReadonlySet<string> => (names ??= new Set(readRows('en/given-names.tsv').map(([name = '']) => name)))

const capitalised = /^(?:(?:al-|el-|d[’']|O[’'])?\p{Lu}[\p{L}\p{M}’'-]*\.?)$/u
const setOf = (list: string): ReadonlySet<string> => new Set(list.split(' '))
const particles = setOf('de da del della di du van von der den bin ibn al el ter la le zu dos das y e')
/** Never a part of a person's name, though a headline in capitals has them. */
const never = setOf(
  'a an the of for in on to with at by from and or is are was were be as after before over under about into not no new ' +
    'monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october november december ' +
    'today tomorrow night evening morning north south east west two three four five six troops forces soldiers officials police army news',
)
