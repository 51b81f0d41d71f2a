import type { Comparison, Question } from '#model'
import { asksHowMany, questionPairs } from './history/question-pairs.ts'

/** A question whose answers stand to each other otherwise than before, or which is answered with other figures. */
export type StateChange = { readonly how: 'state' | 'figure'; readonly before: Question; readonly after: Question }

/**
 * What became of the questions of an incident once more reports told of it: those that were asked before and are asked still. A new question is none of
 * these, nor is one that nobody answers any more. In the order of the later comparison.
 */
export function stateChanges(before: Comparison, after: Comparison): readonly StateChange[] {
  const [ours, theirs] = [before, after].map(({ incidents }) => incidents.flatMap(({ questions }) => questions))
  if (!ours || !theirs) return []
  const pairs = questionPairs(ours, theirs, new Map())
  return pairs
    .toSorted((a, b) => a.after - b.after)
    .flatMap((pair): StateChange[] => {
      const [one, other] = [ours[pair.before], theirs[pair.after]]
      if (!one || !other) return []
      if (one.state !== other.state) return [{ how: 'state', before: one, after: other }]
      return asksHowMany(other) && figuresIn(one) !== figuresIn(other) ? [{ how: 'figure', before: one, after: other }] : []
    })
}

/** Whoever gives them, and however often. */
const figuresIn = ({ answers }: Question): string =>
  [...new Set(answers.map(({ value: { low, high, approx } }) => `${low} ${high} ${approx}`))].toSorted().join('; ')
