import { readRows } from '#base'
import { groupHeads, organisationHeads } from '../name-words.ts'
import { straightened } from '../norm.ts'

/** In which list of names a word of a sentence stands: 0 in none. */
export const listings = {
  none: 0,
  place: 1,
  insidePlace: 2,
  givenName: 3,
  demonym: 4,
  placeAndGiven: 5,
  town: 6,
  townAndGiven: 7,
  organisation: 8,
  /** A place or a given name in small letters, as posts have them. */
  small: 9,
} as const

type Listing = (typeof listings)[keyof typeof listings]

/** By the longest name of a place that begins at a word, then by the lists of given names, of peoples, and of words of organisations. */
export function listingsOf(words: readonly string[], shouting: boolean): Listing[] {
  const found: Listing[] = words.map(() => listings.none)
  const straight = words.map((word) => (shouting ? capitalised(word) : straightened(word)))
  const large = straight.map(capitalised)
  for (let i = 0; i < words.length; i += 1) {
    const word = straight[i] ?? ''
    const small = /^\p{Ll}{4}/u.test(word)
    if (!small && !/^\p{Lu}/u.test(word)) continue
    const { length, town } = placeAt(small ? large : straight, i)
    const given = givenNames.has(small ? (large[i] ?? '') : word) && length < 2
    if (small) found.fill(length > 0 || given ? listings.small : listings.none, i, i + Math.max(1, length))
    else if (organisationHeads.has(word) || groupHeads.has(word)) found[i] = listings.organisation
    else if (length > 0) {
      found[i] = town ? (given ? listings.townAndGiven : listings.town) : given ? listings.placeAndGiven : listings.place
      found.fill(listings.insidePlace, i + 1, i + length)
    } else if (given) found[i] = listings.givenName
    else if (demonyms.has(word)) found[i] = listings.demonym
    i += Math.max(0, length - 1)
  }
  return found
}

const givenNames = new Set(readRows('en/given-names.tsv').map(([name = '']) => name))
const demonyms = new Set(readRows('en/demonyms.tsv').map(([word = '']) => word))

/** Names of places as words set apart by spaces; UD English takes a name apart at its hyphens. True for a town. */
const places = new Map<string, boolean>()
for (const [file, town] of [['en/cities.tsv', true] as const, ['en/places.tsv', false] as const])
  for (const [name = ''] of readRows(file)) places.set((name.includes('-') ? name.replaceAll('-', ' - ') : name).trim(), town)

const mostWords = Math.max(...[...places.keys()].map((name) => name.split(' ').length))

/** How many words the longest name of a place has that begins at word `at`. */
function placeAt(words: readonly string[], at: number): { readonly length: number; readonly town: boolean } {
  let best = { length: 0, town: false }
  let name = ''
  for (let length = 1; length <= mostWords && at + length <= words.length; length += 1) {
    name = length === 1 ? (words[at] ?? '') : `${name} ${words[at + length - 1]}`
    const town = places.get(name)
    if (town !== undefined) best = { length, town }
  }
  return best
}

const capitalised = (word: string): string => {
  const straight = straightened(word)
  return straight.charAt(0).toUpperCase() + straight.slice(1).toLowerCase()
}
