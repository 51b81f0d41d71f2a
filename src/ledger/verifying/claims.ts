import { canonical } from '#base'
import { claimRowsOf, numberedRow, rowOf } from '../filing/claim-rows.ts'
import { passageRowsOf } from '../filing/passage-rows.ts'
import type { Row } from '../store/store.ts'
import { numberIn, textIn } from '../store/rows.ts'
import type { CheckedReading } from './readings.ts'

/** Whether the claims of a document that can be found are those of its reading, as it may be shown. `rows`: in the order of their numbers. */
export function claimsChecked(standing: Row, rows: readonly Row[], { reading, position }: CheckedReading): string[] {
  const stands = standing['stands'] === 1
  const expected = claimRowsOf(reading).map((row, i) => numberedRow(rowOf(row), { position, index: i, stands }))
  const odd = expected.find((row, i) => canonicalRow(row) !== canonicalRow(rows[i] ?? {}))
  if (odd) return [`its claim ${textIn(odd, 'claim_id')} is not found as it was read; ${again}`]
  if (rows.length !== expected.length || numberIn(standing, 'claims') !== expected.length)
    return [`other claims are found in it than were read; ${again}`]
  return []
}

/** The same of the passages that were not read. */
export function passagesChecked(standing: Row, rows: readonly Row[], { reading, position }: CheckedReading): string[] {
  const stands = standing['stands'] === 1
  const expected = passageRowsOf(reading).map((row, i) => numberedRow(row, { position, index: i, stands }))
  return rows.length === expected.length && expected.every((row, i) => canonicalRow(row) === canonicalRow(rows[i] ?? {}))
    ? []
    : [`the words of passages that were not read are not found as they stand; ${again}`]
}

export const again = '`claimbook rebuild` makes them again from what was filed'

const canonicalRow = (row: Row): string =>
  canonical(
    Object.fromEntries(Object.entries(row).map(([column, value]) => [column, value instanceof Uint8Array ? null : value])),
  )
