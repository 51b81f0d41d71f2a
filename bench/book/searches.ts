import { findClaims, type Ledger } from '#ledger'
import { quantile } from '../machine.ts'
import { type Asked, queriesOf } from './queries.ts'
import { processorOf } from './processor-time.ts'

type Timed = Asked & { readonly ms: number; readonly cpu: number }

/** Asks the mix once and prints the quantiles: by the clock, and of processor time. */
export async function searches(ledger: Ledger): Promise<void> {
  const all = await queriesOf(ledger, 7)
  const processor = await processorOf(ledger)
  const timed: Timed[] = []
  for (const asked of all) {
    const [startedAt, before] = [performance.now(), processor()]
    await findClaims(ledger, asked.sought)
    timed.push({ ...asked, ms: performance.now() - startedAt, cpu: 1000 * (processor() - before) })
  }
  for (const kind of new Set(all.map((one) => one.kind)))
    report(
      kind,
      timed.filter((one) => one.kind === kind && one.filter === 'no filter'),
    )
  for (const filter of new Set(all.map((one) => one.filter)))
    report(
      `with ${filter}`,
      timed.filter((one) => one.filter === filter),
    )
  report(
    'SEARCH, WORDS ALONE',
    timed.filter(({ filter }) => filter === 'no filter'),
  )
  report(
    'SEARCH, WORDS AND FILTERS',
    timed.filter(({ filter }) => filter !== 'no filter'),
  )
  console.log('the slowest:')
  for (const { ms, cpu, words, filter, frequencies } of timed.toSorted((a, b) => b.ms - a.ms).slice(0, 8))
    console.log(`  ${ms.toFixed(0)} ms, ${cpu.toFixed(0)} of processor time: ${words} (${frequencies}), ${filter}`)
}

function report(name: string, timed: readonly Timed[]): void {
  const [ms, cpu] = [timed.map((one) => one.ms), timed.map((one) => one.cpu)]
  const both = (of: number) => `${quantile(ms, of).toFixed(1)} ms (${quantile(cpu, of).toFixed(1)} of processor time)`
  console.log(`${name}, ${timed.length} searches: p50 ${both(0.5)}, p95 ${both(0.95)}`)
}
