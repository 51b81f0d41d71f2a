import { cueVerbs, type Rule, wordsOf } from '../rule.ts'
import { finiteClauseAt } from '../contents.ts'
import { phraseUpTo, type Range, subjectBefore } from '../subjects.ts'
import { isComma, type View } from '../view.ts'

/** A relative clause in which somebody answers for what is said of the noun before it. */
export const whichTheySay: readonly Rule[] = [
  {
    id: 'claims/they-claimed',
    example:
      'The group kept {content several prisoners} {source they} {cue claimed} {content they captured in the raid}, in a cellar.',
    find: (view) =>
      cueVerbs(view, 'clause').flatMap((cue) => {
        const source = cue.group.passive ? null : subjectBefore(view, cue.group)
        if (!source) return []
        const relative = /^(?:which|that|who)$/u.test(view.tokens[source.first - 1]?.norm ?? '')
        const pronoun = source.first === source.last && view.tokens[source.first]?.tag === 'PRON'
        const before = relative ? source.first - 2 : source.first - 1
        const noun = isComma(view.tokens[before]) ? null : phraseUpTo(view, before)
        if (!noun || !(relative || pronoun) || view.tokens[before]?.tag === 'PRON') return []
        // "told lawmakers that the rebels claimed": a clause of its own, which describes nobody.
        if (cueVerbs(view, 'addressee').some(({ last }) => last + 1 === noun.first)) return []
        const start = cue.last + 1
        const verb =
          view.groups.some((group) => group.first === start && group.form === 'finite') || view.tokens[start]?.tag === 'AUX'
        if (!(verb || (nominative.test(view.tokens[start]?.norm ?? '') && finiteClauseAt(view, start)))) return []
        return wordsOf(view, cue, source, [noun, { first: start, last: clauseEnd(view, start) }], null)
      }),
  },
]

const nominative = /^(?:i|we|you|he|she|it|they)$/u

/** A relative clause ends with the first comma or the sentence. */
function clauseEnd(view: View, start: number): Range['last'] {
  const stop = view.tokens.findIndex((token, at) => at > start && (isComma(token) || /^[.;:!?]$/u.test(token.norm)))
  return (stop < 0 ? view.tokens.length : stop) - 1
}
