import type { Answer, Incident, Question } from '#model'
import { clipped, widthOf, wrapped } from './display-width.ts'
import { figureOf, stateOf, whenOf } from './figures.ts'
import type { Locations } from './locations.ts'
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
  const cells = question.answers.map((answer) => cellsOf(answer, incident, locations))
  return [
    ...headingLines(question, paint, width),
    ...cells.map((row) => rowLine(row, columnsFor(cells, width), paint)),
    ...wrapped(visible(question.why), width - 3).map((line) => `   ${paint.dim(line)}`),
  ]
}

function headingLines(question: Question, paint: Paint, width: number): string[] {
  const colour = { contradicted: paint.red, denied: paint.red, updated: paint.yellow, ranged: paint.green, agreed: paint.green }
  const state = clipped(visible(stateOf(question)), width - 20)
  const painted = question.state === 'single-origin' ? state : colour[question.state](state)
  const ask = wrapped(visible(question.words).toUpperCase(), width - 4 - widthOf(state))
  const last = ask.pop() ?? ''
  const gap = ' '.repeat(width - 1 - widthOf(last) - widthOf(state))
  return [...ask.map((line) => ` ${paint.bold(line)}`), ` ${paint.bold(last)}${gap}${painted}`]
}

type Cells = { readonly [Column in 'figure' | 'holder' | 'quote' | 'hedges' | 'when' | 'where']: string }
type Widths = Readonly<Record<keyof Cells, number>>

const cellsOf = (answer: Answer, incident: Incident, locations: Locations): Cells => ({
  figure: visible(figureOf(answer.value)),
  holder: visible(answer.holder),
  quote: visible(answer.quote),
  hedges: visible(answer.hedges.join(', ')),
  when: visible(whenOf(answer, incident.time.latest)),
  where: locations.placeOf(answer.claims),
})

const indent = 3
const gap = 2
const longestQuote = 70

/** Every column as wide as its widest cell, within its share of the line; the quote takes what is left. */
function columnsFor(rows: readonly Cells[], width: number): Widths {
  const widest = (column: keyof Cells, most: number) => Math.min(most, Math.max(0, ...rows.map((row) => widthOf(row[column]))))
  const share = (part: number) => Math.floor(width * part)
  const fixed = {
    figure: widest('figure', share(0.2)),
    holder: widest('holder', share(0.27)),
    hedges: widest('hedges', share(0.12)),
    when: widest('when', 11),
    where: widest('where', 12),
  }
  const used = Object.values(fixed).reduce((sum, one) => sum + (one > 0 ? one + gap : 0), indent)
  return { ...fixed, quote: Math.min(longestQuote, width - 1 - used) }
}

function rowLine(row: Cells, widths: Widths, paint: Paint): string {
  const quote = row.quote === '' ? '' : `“${clipped(row.quote, widths.quote - 2)}”`
  const shown: [keyof Cells, string, (text: string) => string][] = [
    ['figure', row.figure, paint.bold],
    ['holder', row.holder, String],
    ['quote', quote, String],
    ['hedges', row.hedges, paint.italic],
    ['when', row.when, paint.dim],
    ['where', row.where, paint.dim],
  ]
  const columns = shown.filter(([column]) => widths[column] > 0)
  const last = columns.findLastIndex(([, text]) => text !== '')
  const line = columns.slice(0, last + 1).map(([column, text, look], index) => {
    const cell = clipped(text, widths[column])
    return look(cell) + (index === last ? '' : ' '.repeat(widths[column] - widthOf(cell)))
  })
  return `${' '.repeat(indent)}${line.join(' '.repeat(gap))}`
}
