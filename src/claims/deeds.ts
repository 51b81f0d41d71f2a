import { covers, type Span, type Token, wordsAt } from '#model'
import { isAct } from './happenings.ts'
import type { CueEntry } from './lexicon.ts'
import type { View } from './view.ts'

/** What was done, where politics knows only words: "Gunmen attacked the town", "published the video", "denied the editors bail". */
export function isDeed(view: View, { lemma }: Token, entry: CueEntry | undefined, content: readonly Span[]): boolean {
  const first = view.tokens.findIndex(({ at }) => at.start === content[0]?.start)
  if (lemma === 'deny') return withheld.test(view.tokens[view.phraseStartingAt(first)?.head ?? -1]?.lemma ?? '')
  if (/^(?:broadcast|post|publish|release|share|upload)$/u.test(lemma))
    return isThing(view, content) || view.tokens[first]?.tag === 'DET'
  return entry === undefined && isAct(lemma) && isThing(view, content)
}

/** What is denied to somebody is no statement. */
const withheld =
  /^(?:access|aid|appeal|application|asylum|bail|care|citizenship|entry|food|lawyer|medicine|opportunity|parole|passage|permission|petition|request|right|treatment|visa|visit|water)$/u

/** Neither a quotation nor anything with a verb: "denied | the attack". */
export const isThing = ({ text, tokens }: View, content: readonly Span[]): boolean =>
  !content.some((at) => /["“”]/u.test(wordsAt(text, at))) &&
  !tokens.some(({ at, tag }) => (tag === 'VERB' || tag === 'AUX') && content.some((part) => covers(part, at)))

/** One noun phrase and nothing beside it. */
export function isOneThing(view: View, [at, ...others]: readonly Span[]): boolean {
  const first = view.tokens.findIndex((token) => at !== undefined && token.at.start >= at.start)
  const phrase = view.phraseStartingAt(first)
  return others.length === 0 && phrase !== undefined && view.tokens[phrase.last]?.at.end === at?.end
}
