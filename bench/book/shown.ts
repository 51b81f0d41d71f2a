import sql from 'sql-template-tag'
import { terminal } from '#exports'
import { comparisonOf, type Ledger, readingsOf } from '#ledger'
import { textIn } from '../../src/ledger/store/rows.ts'
import { quantile } from '../machine.ts'
import { processorOf } from './processor-time.ts'

/** Shows incidents, one after another, as `claimbook show` does: the comparison, the readings, and both as a screen. */
export async function shown(ledger: Ledger): Promise<void> {
  const rows = await ledger.store.all(sql`select incident_id from incident where documents > 1 order by incident_id limit 200`)
  const processor = await processorOf(ledger)
  const [ms, cpu]: [number[], number[]] = [[], []]
  let documents = 0
  for (const row of rows) {
    const [startedAt, before] = [performance.now(), processor()]
    const comparison = await comparisonOf(ledger.store, textIn(row, 'incident_id'))
    if (!comparison) continue
    const readings = await readingsOf(
      ledger,
      comparison.documents.map(({ id }) => id),
    )
    terminal(comparison, readings, { colour: true, all: false, width: 100 })
    documents += comparison.documents.length
    ms.push(performance.now() - startedAt)
    cpu.push(1000 * (processor() - before))
  }
  const both = (of: number) => `${quantile(ms, of).toFixed(1)} ms (${quantile(cpu, of).toFixed(1)} of processor time)`
  console.log(
    `SHOW, ${ms.length} incidents of ${(documents / ms.length).toFixed(1)} documents each: p50 ${both(0.5)}, p95 ${both(0.95)}`,
  )
}
