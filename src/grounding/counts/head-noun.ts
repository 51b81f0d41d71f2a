import type { Token } from '#model'
import { type CountedNoun, countedNoun } from './nouns.ts'
import { MONTH, WEEKDAY } from '../times/words.ts'
import { captiveWords } from './losses.ts'

export type Head = { readonly index: number; readonly noun: CountedNoun }

const reach = 7

/** The counted noun that a quantity or article before `from` belongs to: "Russian soldiers", "police officers". */
export function headAfter(tokens: readonly Token[], from: number, plural: boolean): Head | null {
  const start = startOfPhrase(tokens, from)
  for (let index = start; index < start + reach; index += 1) {
    const token = tokens[index]
    if (!token) return null
    const noun = countedNoun(token.norm)
    // "two suspects" may be tagged as a verb; after a number it is none.
    const counted = index === from && plural && token.tag === 'VERB'
    const agrees = noun !== null && noun.plural === plural && (counted || isNominal(token, noun))
    if (agrees && !goesOn(tokens, index, plural)) return { index, noun }
    if (!isModifier(tokens, index)) return null
  }
  return null
}

/** "dozens of people", "five more of the soldiers", "two other men". */
function startOfPhrase(tokens: readonly Token[], from: number): number {
  let at = from
  if (/^(?:more|additional|further)$/u.test(tokens[at]?.norm ?? '')) at += 1
  if (tokens[at]?.norm === 'of') at += 1
  if (/^(?:the|these|those|its|his|their|our)$/u.test(tokens[at]?.norm ?? '')) at += 1
  if (tokens[at]?.norm === 'other') at += 1
  return at
}

/** A compound whose head comes later ("police officers", "soldiers’ families"), but not "two soldiers prisoner". */
function goesOn(tokens: readonly Token[], index: number, plural: boolean): boolean {
  const next = tokens[index + 1]
  if (!next) return false
  if (next.norm === "'s" || next.norm === "'") return next.tag === 'PART'
  if (captiveWords.has(next.norm)) return false
  const noun = countedNoun(next.norm)
  if (noun && noun.plural === plural && isNominal(next, noun)) return true
  return (
    next.tag === 'NOUN' &&
    (!plural || /^(?:police|staff|crew)$/u.test(tokens[index]?.norm ?? '')) &&
    !/^(?:today|yesterday|tonight|overnight)$/u.test(next.norm)
  )
}

const isNominal = ({ tag, word }: Token, { kind }: CountedNoun): boolean =>
  tag === 'NOUN' || tag === 'PROPN' || (kind === 'person' && tag === 'ADJ') || (/^\p{Lu}/u.test(word) && tag !== 'VERB')

const monthOrDay = new RegExp(String.raw`^(?:${MONTH}|${WEEKDAY})$`, 'u')

function isModifier(tokens: readonly Token[], index: number): boolean {
  const { tag, norm, word } = tokens[index] ?? { tag: 'X', norm: '', word: '' }
  // "On 6 May soldiers attacked": a day, and nobody is counted.
  if (monthOrDay.test(word)) return false
  if (
    /^(?:percent|cent|years?|months?|weeks?|days?|hours?|minutes?|kilomet(?:er|re)s?|km|miles?|dollars?|times|tons?|tonnes?)$/u.test(
      norm,
    )
  )
    return false
  if (tag === 'ADJ' || tag === 'NOUN' || tag === 'PROPN') return true
  if (tag === 'VERB') return /(?:ed|ing|en|wn)$/u.test(norm) && !/^(?:NOUN|PROPN)$/u.test(tokens[index - 1]?.tag ?? '')
  return (
    (tag === 'PUNCT' && /^["'-]$/u.test(norm)) ||
    (tag === 'ADV' && (norm.endsWith('ly') || norm === 'nearby')) ||
    (tag === 'SYM' && norm === '-')
  )
}
