import type { Answer, Doubt, Question, QuestionChange } from '#model'
import { wrapped } from '../display-width.ts'
import { asksHowMany, figureOf, quantityOf, shownValue, stateOf } from '../figures.ts'
import { doubtWords, figureColumns, headingLines, wordColumns } from '../question-lines.ts'
import { type Cells, rowsOf } from '../rows.ts'
import type { Paint } from '../terminal.ts'
import { visible } from '../visible.ts'
import type { Places } from './places.ts'

/** The question with what became of its figure, and the answers that differ, the earlier version's above the later one's. */
export function questionChangeLines(change: QuestionChange, places: Places, paint: Paint, width: number): string[] {
  const { before, after, answers, how } = change
  const question = after ?? before
  if (!question) return []
  const look = how === 'wording' || how === 'holder' ? paint.dim : how === 'vanished' || how === 'fell' ? paint.red : paint.yellow
  const rows = answers.flatMap((answer) => [
    ...cellsOf('before', question, answer.before, places),
    ...cellsOf('after ', question, answer.after, places),
  ])
  const columns = 'before  '.length + (asksHowMany(question) ? figureColumns : wordColumns + 6)
  return [
    ...headingLines(question.words, rightOf(change), look, paint, width),
    ...rowsOf(rows, columns, paint, width),
    ...doubtLines(change, places, width).map((line) => `   ${paint.dim(line)}`),
  ]
}

const cellsOf = (version: string, question: Question, answer: Answer | null, places: Places): Cells[] =>
  answer
    ? [
        {
          value: `${version}  ${visible(shownValue(question, answer))}`,
          holder: visible(answer.holder),
          quote: visible(answer.quote),
          manner: visible(answer.hedges.join(', ')),
          when: visible(answer.saidWords ?? ''),
          where: places.placeOf(answer.claims),
        },
      ]
    : []

const hows: Readonly<Record<QuestionChange['how'], string>> = {
  vanished: 'vanished',
  fell: 'fell',
  rose: 'rose',
  appeared: 'appeared',
  widened: 'widened',
  narrowed: 'narrowed',
  answer: 'answered otherwise',
  state: '',
  holder: 'another source',
  hedge: 'hedged otherwise',
  doubt: 'doubted otherwise',
  wording: 'other words',
}

/** "3 → 5 (rose)", "3 → 3 / 0 (widened; now contradicted)", "contradicted (answered otherwise)" */
function rightOf({ before, after, how }: QuestionChange): string {
  const [one, other] = [before, after].map((question) => question && standing(question))
  const figures = [...new Set([one, other].filter((figure) => figure !== null && figure !== undefined))].join(' → ')
  const state = before && after && before.state !== after.state && asksHowMany(after) ? `now ${plainState(after)}` : ''
  const words = [hows[how], state].filter((part) => part !== '').join('; ')
  return words === '' ? figures : `${figures} (${words})`
}

/** What the answers come to: a figure, or how they stand to each other. */
function standing(question: Question): string {
  if (!asksHowMany(question)) return plainState(question)
  const figures = [...new Set(question.answers.map(({ value }) => quantityOf(value)))]
  const { low, high, state } = question
  if (figures.length === 1 || (low === null && high === null) || state === 'contradicted') return figures.join(' / ')
  return figureOf({ low, high, approx: false, words: '' })
}

const plainState = (question: Question): string => (question.state === 'updated' ? 'updated' : stateOf(question))

/** Doubts that stand in one version alone. */
function doubtLines({ before, after }: QuestionChange, places: Places, width: number): string[] {
  const [ours, theirs] = [before, after].map((question) => question?.doubts.map((doubt) => ({ doubt, key: keyOf(doubt) })) ?? [])
  const only = (own: typeof ours = [], others: typeof ours = []) =>
    own.filter(({ key }) => !others.some((other) => other.key === key)).map(({ doubt }) => doubtWords(doubt, places))
  return [
    ...only(ours, theirs).map((words) => `- doubt  ${words}`),
    ...only(theirs, ours).map((words) => `+ doubt  ${words}`),
  ].flatMap((words) => wrapped(visible(words), width - 3))
}
const keyOf = ({ holder, quote }: Doubt): string => `${holder}: ${quote.replace(/\s+/gu, ' ')}`
