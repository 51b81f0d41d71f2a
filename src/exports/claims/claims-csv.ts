import { csv } from '../csv.ts'
import { claimColumns } from './claim-columns.ts'
import type { ClaimRow } from './claim-rows.ts'

/** RFC 4180 with a heading. What a spreadsheet would take for a formula has an apostrophe before it. */
export const claimsCsv = (rows: readonly ClaimRow[]): string =>
  csv(
    claimColumns.map(({ name }) => name),
    rows.map((row) => claimColumns.map(({ name }) => row[name])),
  )
