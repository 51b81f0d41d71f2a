import { openBook, placeForCopy, shownNow, thisUser } from '#desk'
import { Failure } from '#base'
import { copyLedger, stats, type Store, verify } from '#ledger'
import { verifiedLines } from '#exports'
import { exitCodes } from '../exit-codes.ts'
import { progressOf } from '../progress.ts'
import { look, print, say } from '../streams.ts'

export type CopyGiven = {
  readonly from: string
  readonly to: string
  readonly by?: string
  readonly json?: boolean
  readonly color: boolean
}

/** Copies a book into a new one, on a file or a server, and verifies the copy. */
export async function copyBook({ from, to, by: who, json, color }: CopyGiven): Promise<void> {
  const by = who ?? thisUser()
  const progress = progressOf(process.stderr)
  try {
    const source = await openBook(from, { make: false, by })
    await closing(source.store, async () => {
      const { documents } = await stats(source)
      const { showing: shown } = await shownNow(source)
      const step = (table: string, rows: number) => progress.step(table, rows, Math.max(rows, documents))
      const place = await placeForCopy(to, by)
      await closing(place, () => copyLedger(source, place, { by, shown, progress: step }))
    })
    const target = await openBook(to, { make: false, by })
    await closing(target.store, async () => {
      const { showing: shown } = await shownNow(target)
      const found = await verify(target, by, () => {}, { shown })
      progress.clear()
      await print(json === true ? `${JSON.stringify(found)}\n` : verifiedLines(found, look(color)))
      if (found.faults.length > 0) process.exitCode = exitCodes.failed
    })
  } catch (cause) {
    progress.clear()
    if (!(cause instanceof Failure)) throw cause
    say(cause.message)
    process.exitCode = cause.code === 'usage' ? exitCodes.usage : exitCodes.failed
  }
}

async function closing(store: Store, work: () => Promise<void>): Promise<void> {
  try {
    await work()
  } finally {
    await store.close()
  }
}
