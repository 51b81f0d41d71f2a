import { covers, type Span, wordsAt } from '#model'
import type { Fact } from './facts.ts'
import type { Told } from './told.ts'

/** The whole sentence that a span begins in; the span alone where no sentence is known. */
export function sentenceAround({ reading, document }: Told, at: Span): string {
  const sentence = reading.sentences.find((one) => covers(one.at, { start: at.start, end: at.start }))
  return wordsAt(document.text, sentence?.at ?? at)
}

/** The sentence that tells of an act. */
export const sentenceOf = ({ act, from: { told, claim } }: Fact): string =>
  sentenceAround(told, act.basis.words[0] ?? act.words[0] ?? claim.content[0])
