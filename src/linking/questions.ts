import type { Doubt, OriginId, Question, QuestionId } from '#model'
import { answerOf, type Held } from './held.ts'
import type { Verdict } from './states.ts'

/** A question before it has its number. */
export type Asked = Pick<Question, 'ask' | 'about' | 'words'> & {
  readonly over?: string
  readonly held: readonly Held[]
  readonly verdict: Verdict
}

export function questionOf(asked: Asked, index: number, idOf: (held: Held) => OriginId, doubts: readonly Doubt[]): Question {
  const { ask, about, over = null, words, held, verdict } = asked
  const id: QuestionId = `q${index + 1}`
  return { id, ask, about, over, words, ...verdict, answers: held.map((one) => answerOf(one, idOf)), doubts }
}

const order = ['killed', 'injured', 'captured', 'missing', 'displaced', 'who-did-it', 'what-happened', 'where', 'when']

/** Of the same ask, the incident's own before any longer time's, then what most origins answer: its first toll is the incident's. */
export function inOrder(asked: readonly Asked[]): Asked[] {
  const rank = ({ ask, over, held }: Asked) => [
    order.indexOf(ask),
    over === undefined ? 0 : 1,
    -new Set(held.map(({ facts: [{ from }] }) => from.root.origin)).size,
    -held.length,
  ]
  return asked.toSorted((a, b) => {
    const [one, other] = [rank(a), rank(b)]
    const at = one.findIndex((key, index) => key !== other[index])
    return at < 0 ? 0 : (one[at] ?? 0) - (other[at] ?? 0)
  })
}
