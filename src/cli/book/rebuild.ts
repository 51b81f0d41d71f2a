import { rebuild } from '#desk'
import { stats } from '#ledger'
import { progressOf } from '../progress.ts'
import { print } from '../streams.ts'
import { type BookGiven, withBook } from './opened.ts'

/** Makes anew whatever is derived from what was filed. */
export const rebuildBook = (given: BookGiven): Promise<void> =>
  withBook(given, false, async (ledger) => {
    const progress = progressOf(process.stderr)
    try {
      await rebuild(ledger, ({ step, done, total }) => progress.step(step, done, total))
    } finally {
      progress.clear()
    }
    const { claims, incidents } = await stats(ledger)
    await print(given.json === true ? `${JSON.stringify({ claims, incidents })}\n` : `${claims} claims, ${incidents} incidents\n`)
  })
