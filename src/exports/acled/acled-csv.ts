import type { Comparison, Reading } from '#model'
import { csv } from '../csv.ts'
import type { ExportContext } from '../export-context.ts'
import { acledColumns } from './acled-columns.ts'
import { acledRows } from './acled-rows.ts'

/** The columns of ACLED's exports, then ours, one row for each incident. RFC 4180; formulas are escaped. */
export const acledCsv = (
  comparison: Comparison,
  readings: readonly Reading[],
  context: Pick<ExportContext, 'exportedAt' | 'bookIds'>,
): string =>
  csv(
    acledColumns.map(({ name }) => name),
    acledRows(comparison, readings, context).map((row) => acledColumns.map(({ name }) => row[name] ?? null)),
  )
