import type { OriginId, Question, QuestionId } from '#model'
import { answerOf, type Held } from './held.ts'
import type { Verdict } from './states.ts'

/** A question before it has its number. */
export type Asked = Pick<Question, 'ask' | 'about' | 'words'> & { readonly held: readonly Held[]; readonly verdict: Verdict }

export function questionOf(asked: Asked, index: number, idOf: (held: Held) => OriginId): Question {
  const { ask, about, words, held, verdict } = asked
  const id: QuestionId = `q${index + 1}`
  return { id, ask, about, words, ...verdict, answers: held.map((one) => answerOf(one, idOf)) }
}
