import { startsContent } from './contents.ts'
import type { Range } from './subjects.ts'
import { closesQuote, isComma, opensQuote, type View } from './view.ts'

const dayWords =
  /^(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|mon\.|tues?\.|wed\.|thurs?\.|fri\.|sat\.|sun\.|today|yesterday|tonight|earlier|later|january|february|march|april|may|june|july|august|september|october|november|december|week|month|year|night|morning|afternoon|evening)$/u
const sayingAdverbs =
  /^(?:again|also|then|now|too|afterwards?|before|once|often|simply|recently|previously|initially|publicly|repeatedly|separately|explicitly|clearly|flatly|firmly|bluntly|quickly|immediately|consistently|specifically|openly|angrily|briefly|instead|further|online|live|however|meanwhile|earlier|later|already|today|yesterday|tonight)$/u

export type AfterCue = { readonly start: number; readonly said: Range | null }

/**
 * Where the content begins after a cue that ends at `cueLast`: past what belongs to the saying and not to what is said,
 * as in "said | earlier | on Monday | in a statement | to reporters | that". `said` is the part of it that tells when.
 */
export function afterCue(view: View, cueLast: number): AfterCue {
  let at = cueLast + 1
  let said: Range | null = null
  for (;;) {
    const step = adjunctAt(view, at)
    if (step === null) return { start: pastColon(view, at), said }
    if (step.time) said ??= { first: at, last: step.next - 1 }
    at = step.next
  }
}

/** "said: “We held on.”" */
const pastColon = (view: View, at: number) => {
  const norm = view.tokens[at]?.norm
  return norm === ':' || (norm === ',' && opensQuote(view, at + 1)) ? at + 1 : at
}

function adjunctAt(view: View, at: number): { next: number; time: boolean } | null {
  const token = view.tokens[at]
  if (!token) return null
  if (token.tag === 'ADV' && sayingAdverbs.test(token.norm)) return { next: at + 1, time: dayWords.test(token.norm) }
  const insert = insertEnd(view, at)
  if (insert !== null) return { next: insert + 1, time: false }
  const phrase = view.phraseStartingAt(at)
  if (phrase && isTimePhrase(view, phrase)) return { next: phrase.last + 1, time: true }
  if (token.tag !== 'ADP' || token.norm === 'of' || token.norm === 'as') return null
  const object = view.phraseStartingAt(at + 1)
  if (!object) return null
  let next = object.last + 1
  // "in an interview with a radio station", "at the start of the week"
  while (view.tokens[next]?.tag === 'ADP' && view.phraseStartingAt(next + 1))
    next = (view.phraseStartingAt(next + 1)?.last ?? next) + 1
  return startsContent(view, next) || endsSaying(view, next) || adjunctAt(view, next) !== null
    ? { next, time: isTimePhrase(view, object) }
    : null
}

/** The comma that closes an insert before "that": "said | , citing a doctor, | that". */
function insertEnd(view: View, at: number): number | null {
  if (!isComma(view.tokens[at])) return null
  const closing = view.tokens.findIndex((token, here) => here > at && isComma(token))
  const clause = view.tokens[closing + 1]
  const verb = view.groups.some(({ first, last, form }) => form === 'finite' && at < first && last < closing)
  return closing > 0 && closing - at < 14 && clause?.norm === 'that' && clause.tag === 'SCONJ' && !verb ? closing : null
}

const isTimePhrase = (view: View, { first, last }: Range) => {
  const words = view.tokens.slice(first, last + 1)
  return (
    words.some((token) => dayWords.test(token.norm)) &&
    words.every(
      (token) =>
        token.tag !== 'PRON' &&
        (dayWords.test(token.norm) ||
          /^(?:the|this|last|early|late|mid|same|following|next|that|a|\d{1,4}|st|nd|rd|th)$/u.test(token.norm) ||
          token.tag === 'PUNCT'),
    )
  )
}

const endsSaying = (view: View, at: number) => {
  const token = view.tokens[at]
  return token === undefined || /^[.!?;:,…]$/u.test(token.norm) || closesQuote(view, at)
}
