/** A number is written as it is; a text is guarded; null is an empty cell, which is never 0. */
export type Cell = string | number | boolean | null

/** RFC 4180: a heading, commas, CRLF at every end. UTF-8 without a mark, which would become a part of the first heading's name. */
export const csv = (heads: readonly string[], rows: Iterable<readonly Cell[]>): string =>
  [heads, ...rows].map((cells) => `${cells.map(written).join(',')}\r\n`).join('')

const written = (cell: Cell): string => (typeof cell === 'string' ? quoted(guarded(cell)) : String(cell ?? ''))

/**
 * A spreadsheet takes a cell that begins like this for a formula, and a formula can send what stands beside it to anybody. An apostrophe keeps
 * it text. What is a plain number, "-5", can do nothing and stays.
 */
const guarded = (text: string): string => (formula.test(text) && !number.test(text) ? `'${text}` : text)
const formula = /^[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/u
const number = /^[+-]?\d+(?:\.\d+)?$/u

const quoted = (text: string): string => (/[",\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
