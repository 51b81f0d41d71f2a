import type { Answer, Doubt, Incident, Question } from '#model'
import { clipped, widthOf, wrapped } from './display-width.ts'
import { asksHowMany, shownValue, stateOf, whenOf } from './figures.ts'
import { inMarks } from './in-marks.ts'
import type { Locations } from './locations.ts'
import { type Cells, rowsOf } from './rows.ts'
import type { Paint } from './terminal.ts'
import { visible } from './visible.ts'

/** A heading with the state at its right, a row for each answer, and why the state is what it is. */
export function questionLines(
  question: Question,
  incident: Incident,
  locations: Locations,
  paint: Paint,
  width: number,
): string[] {
  const rows = question.answers.map((answer) => cellsOf(question, answer, incident, locations))
  return [
    ...headingLines(question.words, stateOf(question), stateColours(paint)[question.state], paint, width),
    ...rowsOf(rows, asksHowMany(question) ? figureColumns : wordColumns, paint, width),
    ...[question.why, ...question.doubts.map((doubt) => doubtWords(doubt, locations))].flatMap((words) =>
      wrapped(visible(words), width - 3).map((line) => `   ${paint.dim(line)}`),
    ),
  ]
}

/** "Exercise Wire: “The claim could not be independently verified.” ([1] ¶4)" */
export const doubtWords = ({ holder, quote, claim }: Doubt, locations: Pick<Locations, 'placeOf'>): string =>
  `${holder}: ${inMarks(quote)} (${locations.placeOf([claim])})`

/** Columns for the value: a quantity, or who is named over two lines. */
export const figureColumns = 8
export const wordColumns = 16

const stateColours = (paint: Paint) => ({
  agreed: paint.dim,
  'single-origin': String,
  ranged: String,
  updated: paint.yellow,
  contradicted: paint.red,
  denied: paint.red,
})

/** A question in capitals, with what is to be said of it at the right end of its last line. */
export function headingLines(
  words: string,
  right: string,
  look: (text: string) => string,
  paint: Paint,
  width: number,
): string[] {
  const end = clipped(visible(right), width - 20)
  const ask = wrapped(visible(words).toUpperCase(), width - 4 - widthOf(end))
  const last = ask.pop() ?? ''
  const gap = ' '.repeat(width - 1 - widthOf(last) - widthOf(end))
  return [...ask.map((line) => ` ${paint.bold(line)}`), ` ${paint.bold(last)}${gap}${look(end)}`]
}

const cellsOf = (question: Question, answer: Answer, incident: Incident, locations: Locations): Cells => ({
  value: visible(shownValue(question, answer)),
  holder: visible(answer.holder),
  quote: visible(answer.quote),
  manner: visible(answer.hedges.join(', ')),
  when: visible(whenOf(answer, incident.time.latest)),
  where: locations.placeOf(answer.claims),
})
