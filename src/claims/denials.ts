import { nounCues } from './lexicon.ts'
import { type CueVerb, cueVerbs } from './rule.ts'
import { type Range, subjectBefore } from './subjects.ts'
import { isComma, type View } from './view.ts'

/** Where somebody takes a stance to what stands before the comma: "the bridge fell, | which the army denies", ", a claim that it rejects". */
export type Denial = { readonly cue: CueVerb; readonly source: Range; readonly comma: number }

export const denialsIn = (view: View): Denial[] =>
  cueVerbs(view, 'clause', 'object').flatMap((cue) => {
    const source = cue.group.passive || cue.entry.stance === 'asserts' ? null : subjectBefore(view, cue.group)
    const ends = /^[.!?;,]$/u.test(view.tokens[cue.last + 1]?.norm ?? '.')
    const comma = source && ends ? commaBefore(view, source.first) : null
    return source && comma !== null && comma > 1 ? [{ cue, source, comma }] : []
  })

/** The comma before "which" or "a claim that", if they stand directly before the source. */
function commaBefore(view: View, source: number): number | null {
  const { tokens } = view
  const pronoun = /^(?:which|that)$/u.test(tokens[source - 1]?.norm ?? '')
  const noun = view.phraseEndingAt(pronoun ? source - 2 : source - 1)
  const word = noun && tokens[noun.head]
  const taken = word && (nounCues(word.lemma).length > 0 || /^(?:charge|something)$/u.test(word.norm))
  const first = tokens[source - 1]?.norm === 'which' && isComma(tokens[source - 2]) ? source - 1 : taken ? noun.first : -1
  return first > 0 && isComma(tokens[first - 1]) ? first - 1 : null
}
