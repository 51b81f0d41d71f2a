import type { Question, QuestionKind } from '#model'
import { leavesOpen, peopleOf } from '../people.ts'
import { type Holders, holdSame } from './answer-changes.ts'
import { bestPairs, type Candidate } from './best-pairs.ts'
import { wordKeyOf } from './pieces.ts'

/** Which question of one comparison is which of another, by their places in the lists; each is in one pair at most. */
export const questionPairs = (before: readonly Question[], after: readonly Question[], holders: Holders): readonly Candidate[] =>
  bestPairs(
    before.flatMap((one, index) =>
      after.flatMap((other, place) => {
        const score = likenessOf(one, other, holders)
        return score >= leastAlike ? [{ before: index, after: place, score }] : []
      }),
    ),
  )

const counted = new Set<QuestionKind>(['killed', 'injured', 'captured', 'missing', 'displaced'])
export const asksHowMany = ({ ask }: Pick<Question, 'ask'>): boolean => counted.has(ask)

/** One question has one name in both versions, or is asked of people who can be the same: "people", then "civilians". */
function likenessOf(one: Question, other: Question, holders: Holders): number {
  if (one.ask !== other.ask || (one.over === null) !== (other.over === null)) return 0
  const shared = one.answers.filter((answer) => other.answers.some((another) => holdSame(answer, another, holders))).length
  const spoken = (one.words === other.words ? 1 : 0) + Math.min(shared, 9) / 10
  if (wordKeyOf(one.about) === wordKeyOf(other.about) && one.over === other.over) return leastAlike + 1 + spoken
  if (!asksHowMany(one) || one.over !== other.over) return 0
  const [kind, another] = [kindOf(one), kindOf(other)]
  const alike = kind === another ? leastAlike : leavesOpen(kind) || leavesOpen(another) ? leastAlike - 1 : 0
  return alike > 0 ? alike + Math.min(shared, 1) + spoken : 0
}
const leastAlike = 2

const kindOf = ({ about }: Question): string => peopleOf(about.replace(/(?<=\p{L}{2})s$/u, ''))
