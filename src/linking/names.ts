import { readRows } from '#base'

/** A name as it is compared between documents. */
export type NameKey = {
  /** Its telling words, in an order of their own: "Ministry of Defence of Russia" and "Russia's defense ministry" are one. */
  readonly key: string
  readonly words: readonly string[]
  /** "the ministry", "police", "Interior Ministry": without a word that belongs to one organisation alone. */
  readonly generic: boolean
  /** Only a country, its people or its capital. */
  readonly country: boolean
}

export function nameKeyOf(name: string): NameKey {
  const found = plainWordsOf(name.replace(/['’]s\b|(?<=s)['’](?=\s|$)/gu, ''))
  const words = withCountries(found.map((word) => spellings.get(word) ?? word))
  const capital = words.length === 1 ? capitals.get(words[0] ?? '') : undefined
  const telling = capital ? [capital] : [...new Set(words)].toSorted()
  return {
    key: telling.join(' '),
    words: telling,
    generic: telling.every((word) => offices.has(word)),
    country: telling.length === 1 && (telling[0] ?? '').startsWith(countryMark),
  }
}

/** "Sweden's defence ministry" is "the defence ministry" too, wherever no other country's is meant. */
export function withoutCountry({ words }: NameKey): NameKey[] {
  const rest = words.filter((word) => !word.startsWith(countryMark))
  const office = rest.length > 1 && rest.length === words.length - 1 && rest.every((word) => offices.has(word))
  return office ? [{ key: rest.join(' '), words: rest, generic: true, country: false }] : []
}

/** "the hospital in Kalix": a definite description of an office, which is one and the same within one incident. */
export const describesOffice = (name: string): boolean =>
  /^the\b/iu.test(name) && nameKeyOf(name).words.some((word) => offices.has(word))

const countryMark = '@'
const silent = new Set(['the', 'a', 'an', 'of', 'for', 'and', 'in', 'at', 'to'])
/** Titles before a person's name; "the governor of Perm" keeps its own, it is all the name there is. */
const titles =
  /\b(?:mr|mrs|ms|dr|prof|sir|lt|col|gen|maj|capt|sgt|general|colonel|major|captain|sergeant|governor|president|minister|mayor|spokes(?:man|woman|person))\b\.?(?!\s+(?:of|staff)\b)(?=\s)/gu
const spellings = new Map(
  Object.entries({ defence: 'defense', centre: 'center', organisation: 'organization', labour: 'labor', defences: 'defense' }),
)
/** Words that many bodies share. A name of nothing else is known only from its own surroundings. */
const offices = new Set(
  'ministry defense interior foreign affairs emergency emergencies situations health justice government authorities authority officials police army military navy air force forces armed service services security intelligence border guard guards agency department office council committee command staff headquarters hospital press state national regional local city town district group corps legion brigade battalion militia front movement party union unit news media channel company'.split(
    ' ',
  ),
)

const rows = readRows('countries.tsv')
const split = (cell: string | undefined) => (cell ?? '').split(';').filter((one) => one !== '')
const plainWordsOf = (name: string): string[] => {
  const plain = name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(titles, ' ')
  return (plain.match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => !silent.has(word))
}
const plainly = (name: string): string => plainWordsOf(name).join(' ')
const countries = new Map(
  rows.flatMap(([code = '', name = '', , others, , demonyms]) =>
    [name, ...split(others), ...split(demonyms)].map((one): [string, string] => [plainly(one), `${countryMark}${code}`]),
  ),
)
const capitals = new Map(
  rows.flatMap(([code = '', , , , seats]) =>
    split(seats).map((seat): [string, string] => [plainly(seat), `${countryMark}${code}`]),
  ),
)
const longestCountry = 4

/** Is it the word for a country's people: "Russian", "Russians"? */
export const isDemonym = (word: string): boolean => {
  const plain = plainly(word)
  return countries.has(plain) || countries.has(plain.replace(/s$/u, ''))
}

/** The words with every run that names a country or its people replaced by the country's code. */
function withCountries(words: readonly string[]): string[] {
  const found: string[] = []
  for (let at = 0; at < words.length;) {
    let taken = Math.min(longestCountry, words.length - at)
    while (taken > 0 && !countries.has(words.slice(at, at + taken).join(' '))) taken -= 1
    found.push(countries.get(words.slice(at, at + Math.max(taken, 1)).join(' ')) ?? words[at] ?? '')
    at += Math.max(taken, 1)
  }
  return found
}
