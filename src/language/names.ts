import { type Sentence, type Span, span, type Token } from '#model'
import { casingOf, casings } from './casing.ts'
import { determiners, sentenceStarters } from './closed-classes.ts'
import { isFamiliar } from './known-words.ts'
import { lemmaOf } from './lemmas.ts'
import { isDemonym, isOfficeName, kindOf, type NameKind } from './name-kinds.ts'
import { offices, ofHeads } from './name-words.ts'
import { isPersonalTitle, leadsToTitle } from './titles.ts'

/** A proper name without its determiner and its title: "Freedom of Russia Legion", "Ivan Orlov". */
export type Name = { readonly first: number; readonly last: number; readonly at: Span; readonly kind: NameKind | null }

/** The proper names of a sentence, in order. A capital at the start of a sentence alone makes no name. */
export function namesIn({ tokens }: Sentence): Name[] {
  const shouting = isShouting(tokens)
  const found: Name[] = []
  for (let i = 0; i < tokens.length; i += 1) {
    const end = endOfRun(tokens, i, shouting)
    if (end === null) continue
    const [first, last] = nameIn(tokens, i, end) ?? []
    if (first !== undefined && last !== undefined) {
      const name = nameOf(tokens, first, last)
      if (!shouting || first < last || name.kind !== null) found.push(name)
    }
    i = end
  }
  return found
}

const nameOf = (tokens: readonly Token[], first: number, last: number): Name => {
  const at = span(tokens[first]?.at.start ?? 0, tokens[last]?.at.end ?? 0)
  return { first, last, at, kind: kindOf(tokens, first, last) }
}

const isCapital = ({ word }: Token): boolean =>
  /^\p{Lu}/u.test(word) ||
  /^(?:al|el|ul|ad|an|ar|as|ash|at|az|ed|er|es|esh|ez|abu|bin|ibn|de|von|van|di|da|du)-\p{Lu}/u.test(word)

/** A sentence in capitals, or a headline with one on every word: they prove nothing then, and only the tag tells a name. */
function isShouting(tokens: readonly Token[]): boolean {
  const casing = casingOf(tokens.map(({ word }) => word))
  return casing === casings.capitals || casing === casings.headline
}

const calendar =
  /^(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september|october|november|december|(?:jan|feb|aug|sept?|oct|nov|dec)\.?)$/u
const linking = /^(?:al|el|bin|ibn|de|del|der|van|von|la|le|da|di|du|ul|abu|ben|dos)$/u

/** "Jan Berg", "April Moe": the tree has the next word as a part of this one. */
const isGivenName = (tokens: readonly Token[], i: number): boolean => {
  const next = tokens[i + 1]
  return next?.relation === 'flat' && next.head === i && next.tag === 'PROPN' && !calendar.test(next.norm)
}

/** Whether a token may be a word of a name. */
function isNamePart(tokens: readonly Token[], i: number, shouting: boolean): boolean {
  const token = tokens[i]
  if (!token || !isCapital(token) || (calendar.test(token.norm) && !isGivenName(tokens, i)) || /^(?:i|i'm)$/u.test(token.norm))
    return false
  if (/^[@#]|^https?:|^pic\./u.test(token.word)) return false
  if (shouting) return token.tag === 'PROPN'
  if (token.tag === 'PROPN') return !(determiners.has(token.norm) && i === 0)
  return /^(?:NOUN|ADJ|VERB|X|NUM|ADV)$/u.test(token.tag) && !atStart(tokens, i)
}

/** Where a capital is only the sentence's, or the quotation's, own. */
function atStart(tokens: readonly Token[], i: number): boolean {
  for (let at = i - 1; at >= 0; at -= 1) {
    const norm = tokens[at]?.norm ?? ''
    if (/^["'«([]$/u.test(norm)) continue
    return /^[:.!?…]+$/u.test(norm) || (i - 1 !== at && norm === ',')
  }
  return true
}

/** The last index of the run of name words that begins at `first`; null where none begins. */
function endOfRun(tokens: readonly Token[], first: number, shouting: boolean): number | null {
  const begins = isNamePart(tokens, first, shouting) || startsName(tokens, first, shouting)
  if (!begins) return null
  let last = first
  for (let i = first + 1; i < tokens.length; i += 1) {
    if (isNamePart(tokens, i, shouting) && !startsNewSentence(tokens, i)) last = i
    else if (!joins(tokens, last, i, shouting)) break
  }
  return last
}

/** "Freedom of Russia Legion" begins with a common noun: a capital at the start that a chain of capitals follows. */
const startsName = (tokens: readonly Token[], i: number, shouting: boolean): boolean => {
  const token = tokens[i]
  if (shouting || !token || !isCapital(token) || !/^(?:NOUN|ADJ|VERB)$/u.test(token.tag) || !atStart(tokens, i)) return false
  if (sentenceStarters.has(token.norm)) return false
  const next = tokens[i + 1]
  return next !== undefined && isNamePart(tokens, i + 1, shouting) && token.tag !== 'VERB'
}
const startsNewSentence = (tokens: readonly Token[], i: number): boolean => /^[.!?]$/u.test(tokens[i - 1]?.norm ?? '')

/** Words that stand inside names: "Ministry of Defence", "Mohammed bin Salman", "Human Rights Watch". */
function joins(tokens: readonly Token[], last: number, i: number, shouting: boolean): boolean {
  const { norm = '', at } = tokens[i] ?? {}
  const next = isNamePart(tokens, i + 1, shouting)
  const head = tokens[last]?.word ?? ''
  if (norm === 'of') return ofHeads.has(head) && (next || (tokens[i + 1]?.norm === 'the' && isNamePart(tokens, i + 2, shouting)))
  if (!next) return false
  if (linking.test(norm)) return true
  if (norm === 'the') return tokens[i - 1]?.norm === 'of'
  if (norm === 'for') return isOfficeName(head)
  if (norm === 'and' || norm === '&') return standsInOffice(tokens, last)
  if (norm === '–') return tokens[last]?.at.end === at?.start && tokens[i + 1]?.at.start === at?.end
  return /^\d+(?:st|nd|rd|th)$/u.test(norm)
}

/** "Ministry of Foreign Affairs and Trade": "and" joins only behind a ministry's "of" or "for". */
function standsInOffice(tokens: readonly Token[], last: number): boolean {
  for (let i = last; i >= 0 && i > last - 6; i -= 1) {
    const token = tokens[i]
    if (!token) return false
    if (offices.has(token.word)) return /^(?:of|for)$/u.test(tokens[i + 1]?.norm ?? '')
    if (!isCapital(token) && !/^(?:of|for|,)$/u.test(token.norm)) return false
  }
  return false
}

/** A run without its leading titles and demonyms, "Russian President Ivan Orlov" → "Ivan Orlov"; null where it is no name. */
function nameIn(tokens: readonly Token[], first: number, last: number): readonly [number, number] | null {
  let start = first
  while (start < last && (isOnlyCapital(tokens, start) || determiners.has(tokens[start]?.norm ?? ''))) start += 1
  start = afterTitles(tokens, start, last)
  const words = tokens.slice(start, last + 1)
  if (words.every(({ word, norm }) => isDemonym(word) || isPersonalTitle(norm))) return null
  const [only] = words
  if (start < last) return [start, last]
  return only && standsAsName(only) && !(atStart(tokens, start) && isPlural(only)) ? [start, last] : null
}

const isOnlyCapital = (tokens: readonly Token[], i: number): boolean =>
  atStart(tokens, i) && sentenceStarters.has(tokens[i]?.norm ?? '')

/** One word with a capital is a name by its tag, its capitals, or because it is no word that we know otherwise. */
const standsAsName = ({ tag, word, norm }: Token): boolean =>
  tag === 'PROPN' || /^\p{Lu}{2,}$/u.test(word) || (tag === 'NOUN' && !isFamiliar(norm))

/** "Gunmen", "Strikes": the plural of a common noun. */
function isPlural({ norm }: Token): boolean {
  const singular = lemmaOf(norm, 'NOUN')
  return singular !== norm && (norm.endsWith('men') || isFamiliar(singular))
}

function afterTitles(tokens: readonly Token[], first: number, last: number): number {
  if (isOfficeName(tokens[last]?.word ?? '')) return first
  let after = first
  for (let i = first; i < last; i += 1) {
    const { norm = '', word = '' } = tokens[i] ?? {}
    if (isPersonalTitle(norm)) after = i + 1
    else if (!leadsToTitle(norm) && !isDemonym(word)) break
  }
  return /^(?:of|for)$/u.test(tokens[after]?.norm ?? '') ? first : after
}
