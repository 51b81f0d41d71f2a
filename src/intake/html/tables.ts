import { type Element, elementsIn, isLongerThan, textOf } from './dom.ts'

/** A row of figures, as "Kalix | 12 | 3", or what stands over the table. */
type Row = { readonly kind: 'list-item' | 'caption'; readonly words: string; readonly isLinks: boolean }

/** Whether a table holds figures, and is not there to lay out a page: rows of short cells, and nothing of size inside. */
export function isTable(table: Element): boolean {
  const inner = [...elementsIn(table)]
  if (inner.some(({ name }) => laysOut.has(name))) return false
  const cells = inner.filter(isCell)
  const rows = inner.filter(({ name }) => name === 'tr')
  if (rows.length < 2 || cells.length < 2 * rows.length - 1 || inner.filter(({ name }) => name === 'caption').length > 1)
    return false
  return cells.every((cell) => !isLongerThan(longestWithSpace, cell) && textOf(cell).trim().length <= longestCell)
}

export const rowsIn = (table: Element): Row[] =>
  [...elementsIn(table)]
    .filter(({ name }) => name === 'tr' || name === 'caption')
    .flatMap((row): Row[] => {
      if (row.name === 'caption') return wordsOf(row) === '' ? [] : [{ kind: 'caption', words: wordsOf(row), isLinks: false }]
      const cells = row.children.flatMap((cell) => (typeof cell !== 'string' && isCell(cell) ? wordsOf(cell) || [] : []))
      const linked = [...elementsIn(row)].filter(({ name }) => name === 'a').map(wordsOf)
      const words = cells.join(' | ')
      return words === '' ? [] : [{ kind: 'list-item', words, isLinks: linked.join('').length > words.length / 2 }]
    })

/** In UTF-16 units; with space and with each element counted as one. */
const longestCell = 160
const longestWithSpace = 2_000
const laysOut = new Set(['table', 'div', 'article', 'section', 'form', 'h1', 'h2', 'ul', 'figure', 'img', 'input'])
const isCell = ({ name }: Element): boolean => name === 'td' || name === 'th'
const wordsOf = (element: Element): string => textOf(element).replaceAll(/\s+/gu, ' ').trim()
