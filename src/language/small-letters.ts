import { readRows } from '#base'
import type { Span } from '#model'

/**
 * The text as it would be written in small letters, character for character in the same places, where a whole passage shouts: wires and posts
 * in capitals are read like others. Words of the list are small, names and what nobody knows keep their first capital, acronyms keep all.
 * A passage that is not in capitals stays as it is. The document's own text is never touched; this is what the reader looks at.
 */
export function inSmallLetters(text: string, passages: readonly Span[]): string {
  let read = text
  for (const { start, end } of passages) {
    const words = text.slice(start, end)
    if (isShouting(words)) read = read.slice(0, start) + lowered(words) + read.slice(end)
  }
  return read
}

const mostSmall = 0.06
const leastLetters = 24

function isShouting(words: string): boolean {
  let [upper, lower] = [0, 0]
  for (const letter of words)
    if (letter >= 'A' && letter <= 'Z') upper += 1
    else if (letter >= 'a' && letter <= 'z') lower += 1
  return upper >= leastLetters && lower <= mostSmall * upper
}

const word = /\p{Lu}[\p{Lu}\p{M}]*(?:['’]\p{Lu}+)*/gu

function lowered(words: string): string {
  const fixed = capitalsOfNames(words)
  const first = sentenceStarts(words)
  const addresses = insideAddresses(words)
  return words.replace(word, (found, at: number) => {
    const before = words[at - 1] ?? ' '
    if (addresses.has(at)) return found
    if (/\d/u.test(before)) return found.toLowerCase()
    const small = found.toLowerCase()
    if (small.length !== found.length || isInitial(words, at, found)) return found
    const bare = small.split(/['’]/u, 1)[0] ?? ''
    if (fixed.has(at)) return capital(found)
    if (isSmall(bare)) return first.has(at) ? capital(found) : small
    return isAcronym(bare) || (before === '(' && words[at + found.length] === ')') ? found : titled(bare, found)
  })
}

/** "MR", "KM": short forms that keep no capitals, or the first alone. */
const titled = (bare: string, found: string): string => (measures.test(bare) ? found.toLowerCase() : capital(found))
const measures = /^(?:km|kg|cm|mm|mph|kph|lb|lbs)$/u
const titles = /^(?:mr|mrs|ms|dr|lt|col|sgt|st|jr|sr|gen|capt)$/u

const capital = (found: string): string => found.charAt(0) + found.slice(1).toLowerCase()
/** "U.S.", "J. SMITH": a letter with its full stop. "A" and "I" are words. */
const isInitial = (words: string, at: number, found: string): boolean =>
  found === 'I' || (found.length === 1 && words[at + 1] === '.' && /[\s.("]/u.test(words[at - 1] ?? ' '))

/** Nobody can say it: no vowel, or letters that stand for themselves. */
const isAcronym = (bare: string): boolean =>
  (bare.length <= 6 && !/[aeiouy]/u.test(bare) && !measures.test(bare) && !titles.test(bare)) || acronyms().has(bare)

const endings = /(?:s|es|ed|d|ing|ly|er|ers)$/u
function isSmall(bare: string): boolean {
  if (bare.length === 1) return true
  if (smallWords().has(bare)) return true
  const stem = bare.replace(endings, '')
  return stem !== bare && stem.length > 3 && (smallWords().has(stem) || smallWords().has(`${stem}e`))
}

/** Links, handles and hashtags mean what they say in the letters that they have. */
function insideAddresses(words: string): ReadonlySet<number> {
  const inside = new Set<number>()
  for (const { 0: address, index } of words.matchAll(/https?:\/\/\S+|www\.\S+|[@#][\p{L}\d_]+/giu))
    for (let at = index; at < index + address.length; at += 1) inside.add(at)
  return inside
}

/** Where sentences may begin: at the front, after a mark that ends one (no initial's full stop), after an empty line, after a dateline. */
const sentenceStart =
  /(?:^|(?:(?<![\s.(]\p{Lu})\.|[!?])["')\]]*\s+|(?<!\s)(?=[^\S\n]*\n[^\S\n]*\n)\s+|\)\s*--\s*(?:\[\w+\]\s*)*)["'([]*(?=\p{Lu})/gu
const sentenceStarts = (words: string): ReadonlySet<number> =>
  new Set([...words.matchAll(sentenceStart)].map(({ 0: lead, index }) => index + lead.length))

/** Words of names of several words that everybody knows: "SAN SALVADOR", "UNITED NATIONS"; and demonyms. */
function capitalsOfNames(words: string): ReadonlySet<number> {
  const found = new Set<number>()
  const all = [...words.matchAll(word)]
  for (const [index, match] of all.entries()) {
    const bare = match[0].toLowerCase().split(/['’]/u, 1)[0] ?? ''
    if (properNames().has(bare)) found.add(match.index)
    const most = longNames().get(bare) ?? 0
    for (let count = Math.min(most, all.length - index); count > 1; count -= 1) {
      const last = all[index + count - 1]
      const run =
        last &&
        words
          .slice(match.index, last.index + last[0].length)
          .toLowerCase()
          .replaceAll(/\s+/gu, ' ')
      if (!run || !longNames().has(` ${run}`)) continue
      for (const part of all.slice(index, index + count)) if (!joiner.test(part[0])) found.add(part.index)
      break
    }
  }
  return found
}
const joiner = /^(?:OF|THE|AND|FOR|IN|DE|LA|DEL)$/u

let small: ReadonlySet<string> | null = null
const smallWords = (): ReadonlySet<string> => (small ??= new Set(readRows('en/small-words.tsv').map(([one = '']) => one)))

/** Names of one word that the list of small words has too: "TURKEY", "POLISH", "AUGUST". */
let proper: ReadonlySet<string> | null = null
const properNames = (): ReadonlySet<string> =>
  (proper ??= new Set([
    ...'january february april june july august september october november december'.split(' '),
    ...'monday tuesday wednesday thursday friday saturday sunday'.split(' '),
    ...readRows('en/demonyms.tsv').flatMap(([one = '']) =>
      /^\p{Lu}\p{Ll}{3,}$/u.test(one) && !one.endsWith('ern') ? [one.toLowerCase()] : [],
    ),
    ...readRows('countries.tsv').map(([, name = '']) => name.toLowerCase()),
  ]))

let known: { readonly long: ReadonlyMap<string, number>; readonly short: ReadonlySet<string> } | null = null
/** Under a first word the most words of a name that begins with it; under a space and the whole name, that it is one. */
const longNames = (): ReadonlyMap<string, number> => names().long
const acronyms = (): ReadonlySet<string> => names().short

function names() {
  if (known) return known
  const long = new Map<string, number>()
  const short = new Set<string>()
  const rows = readRows('known-actors.tsv').flatMap(([, , , name = '', others = '']) => [name, ...others.split(';')])
  const places = ['en/places.tsv', 'en/cities.tsv'].flatMap((file) => readRows(file).map(([name = '']) => name))
  for (const name of [...rows, ...places]) {
    if (/^[\p{Lu}\d-]{2,7}$/u.test(name)) short.add(name.toLowerCase())
    const parts = name.toLowerCase().split(' ')
    if (parts.length < 2) continue
    long.set(` ${parts.join(' ')}`, 1)
    long.set(parts[0] ?? '', Math.max(long.get(parts[0] ?? '') ?? 0, parts.length))
  }
  return (known = { long, short })
}
