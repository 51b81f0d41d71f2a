import { clipped, widthOf, wrapped } from './display-width.ts'
import { inMarks } from './in-marks.ts'
import type { Paint } from './terminal.ts'

/** What one row shows, left to right; an empty cell takes no room where its whole column is empty. */
export type Cells = { readonly [Name in 'value' | 'holder' | 'quote' | 'manner' | 'when' | 'where']: string }

/**
 * Rows under one another, each column as wide as its widest cell within its cap. The quote takes what is left, over three
 * lines at most; where too little is left, it goes below its row.
 */
export function rowsOf(rows: readonly Cells[], valueCap: number, paint: Paint, width: number): string[] {
  const widest = (column: keyof Cells, most: number) => Math.min(most, Math.max(0, ...rows.map((row) => widthOf(row[column]))))
  const fixed = {
    value: widest('value', valueCap),
    holder: widest('holder', width < 90 ? 20 : 26),
    manner: widest('manner', 14),
    when: widest('when', 11),
    where: widest('where', 12),
  }
  const taken = (widths: readonly number[]) => widths.reduce((sum, one) => sum + (one > 0 ? one + gap : 0), indent)
  const left = Math.min(longestLine, width - 1 - taken(Object.values(fixed)))
  const columns = {
    value: { look: paint.bold, lines: 2 },
    holder: { look: String, lines: 3 },
    dim: { look: paint.dim, lines: 2 },
  }
  const [value, holder] = [
    { ...columns.value, width: fixed.value },
    { ...columns.holder, width: fixed.holder },
  ]
  const [when, where] = [fixed.when, fixed.where].map((one) => ({ ...columns.dim, width: one }))
  if (left >= leastQuote) {
    const manner = { look: paint.italic, lines: 2, width: fixed.manner }
    return rows.flatMap((row) => [
      ...sideBySide([
        [cut(row.value, value), value],
        [cut(row.holder, holder), holder],
        [quoted(row.quote, '', left), { look: String, width: left }],
        [cut(row.manner, manner), manner],
        [cut(row.when, when), when],
        [cut(row.where, where), where],
      ]),
    ])
  }
  const inset = indent + (fixed.value > 0 ? fixed.value + gap : 0)
  const spare = width - 1 - taken([fixed.value, fixed.when, fixed.where]) - gap
  const who = { ...holder, width: Math.min(widest('holder', 40), Math.max(leastHolder, spare)) }
  return rows.flatMap((row) => [
    ...sideBySide([
      [cut(row.value, value), value],
      [cut(row.holder, who), who],
      [cut(row.when, when), when],
      [cut(row.where, where), where],
    ]),
    ...quoted(row.quote, row.manner, width - 1 - inset).map((line) => `${' '.repeat(inset)}${line}`),
  ])
}

const indent = 3
const gap = 2
const longestLine = 70
const leastQuote = 24
const leastHolder = 8
const mostQuoteLines = 3

type Column = { readonly width: number; readonly look: (text: string) => string; readonly lines: number }
type Painted = Pick<Column, 'width' | 'look'>

const cut = (text: string, column: Column | undefined): string[] =>
  column && column.width > 0 ? within(wrapped(text, column.width), column.lines, column.width, '') : []

/** The words in quotation marks, and how they are hedged after them. */
function quoted(words: string, manner: string, width: number): string[] {
  if (words === '') return []
  const lines = within(wrapped(inMarks(words), width), mostQuoteLines, width, '”')
  const last = lines.at(-1) ?? ''
  if (manner === '') return lines
  return widthOf(last) + widthOf(manner) + 3 <= width
    ? [...lines.slice(0, -1), `${last} (${manner})`]
    : [...lines, clipped(`(${manner})`, width)]
}

/** The first lines, the last of them ending in "…" and `end` where something is left out. */
function within(lines: readonly string[], most: number, width: number, end: string): string[] {
  if (lines.length <= most) return [...lines]
  const rest = lines.slice(most - 1).join(' ')
  return [...lines.slice(0, most - 1), `${clipped(rest, width - widthOf(end))}${end}`]
}

function sideBySide(given: readonly (readonly [readonly string[], Painted | undefined])[]): string[] {
  const cells = given.flatMap(([lines, column]) => (column && column.width > 0 ? [{ lines, column }] : []))
  const height = Math.max(0, ...cells.map(({ lines }) => lines.length))
  return Array.from({ length: height }, (_, index) => {
    const last = cells.findLastIndex(({ lines }) => (lines[index] ?? '') !== '')
    const line = cells.slice(0, last + 1).map(({ lines, column }, position) => {
      const text = lines[index] ?? ''
      return (text === '' ? '' : column.look(text)) + (position === last ? '' : ' '.repeat(column.width - widthOf(text)))
    })
    return `${' '.repeat(indent)}${line.join(' '.repeat(gap))}`
  })
}
