import { readFileSync } from 'node:fs'
import sql from 'sql-template-tag'
import type { Ledger } from '#ledger'
import { numberIn } from '../../src/ledger/store/rows.ts'

/** Seconds of processor time used so far, by this process and by the server's for it where it runs here: what others do on the machine leaves it alone. */
export type Processor = () => number

export async function processorOf({ store }: Ledger): Promise<Processor> {
  const pids =
    store.dialect === 'sqlite'
      ? []
      : (await store.all(sql`select pid::bigint as pid from pg_stat_activity where application_name = 'claimbook'`)).map((row) =>
          numberIn(row, 'pid'),
        )
  return () => {
    const { user, system } = process.cpuUsage()
    return (user + system) / 1e6 + pids.reduce((sum, pid) => sum + nanosecondsOf(pid), 0) / 1e9
  }
}

/** Linux keeps it for each process. */
function nanosecondsOf(pid: number): number {
  try {
    return Number(readFileSync(`/proc/${pid}/schedstat`, 'utf8').split(' ')[0])
  } catch {
    return 0
  }
}
