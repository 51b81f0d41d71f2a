import { never } from '#base'
import { type ClaimId, claimIdFrom, type DocumentId, documentIdFrom, type PassageId } from '#model'
import type { Row, Value } from './store.ts'

/** Columns of a row as what they are; a column of another kind is a fault of ours. */
export const textIn = (row: Row, column: string): string => textOrNull(row, column) ?? wrong(row, column, 'text')
export const numberIn = (row: Row, column: string): number => numberOrNull(row, column) ?? wrong(row, column, 'a number')
export const bytesIn = (row: Row, column: string): Uint8Array => {
  const value = row[column]
  return value instanceof Uint8Array ? value : wrong(row, column, 'bytes')
}
export const textOrNull = (row: Row, column: string): string | null => {
  const value: Value | undefined = row[column]
  return value === null || typeof value === 'string' ? value : wrong(row, column, 'text')
}
export const numberOrNull = (row: Row, column: string): number | null => {
  const value: Value | undefined = row[column]
  return value === null || typeof value === 'number' ? value : wrong(row, column, 'a number')
}

const wrong = (row: Row, column: string, what: string): never =>
  never(`column ${column} is not ${what} but ${typeof row[column]} (of ${Object.keys(row).join(', ')})`)

export const documentIn = (row: Row, column = 'document_id'): DocumentId =>
  documentIdFrom(textIn(row, column)) ?? wrong(row, column, 'the id of a document')
export function passageIn(row: Row, column = 'passage_id'): PassageId {
  const words = textIn(row, column)
  return isPassageId(words) ? words : wrong(row, column, 'the number of a passage')
}
const isPassageId = (words: string): words is PassageId => /^p\d+$/u.test(words)
export const claimIn = (row: Row, column = 'claim_id'): ClaimId =>
  claimIdFrom(textIn(row, column)) ?? wrong(row, column, 'the id of a claim')
