import { Failure } from '#base'
import { changesBetween, shownNow } from '#desk'
import { historyJson, terminalHistory } from '#exports'
import { documentAt, type Ledger, named, readingsOf, versionsOf } from '#ledger'
import { type DocumentId, spokenId } from '#model'
import { look, print, say } from '../streams.ts'
import { type BookGiven, withBook } from './opened.ts'

export type HistoryGiven = BookGiven & { readonly all?: boolean }

/** What changed from each version of a page to the next, the tolls first. */
export const history = (words: string, given: HistoryGiven): Promise<void> =>
  withBook(given, false, async (ledger) => {
    const id = await documentBy(ledger, words)
    const versions = await versionsOf(ledger, id)
    const { showing: shown } = await shownNow(ledger)
    const readings = (await readingsOf(ledger, [...new Set(versions.map((version) => version.id))])).map(shown)
    const byId = new Map(readings.map((reading) => [reading.document.id, reading]))
    const unread = versions.filter((version) => !byId.has(version.id))
    for (const version of unread)
      say(`${spokenId(version.id)}, received ${version.at}, is not read yet or was deleted; it is left out`)
    const read = versions.filter((version) => byId.has(version.id))
    if (read.length < 2) return print(given.json === true ? '' : `${spokenId(id)}: the book has one version of this page.\n`)
    for (const [i, after] of read.slice(1).entries()) {
      const before = read[i]
      const [old, current] = [byId.get(before?.id ?? after.id), byId.get(after.id)]
      if (!before || !old || !current) continue
      const changes = changesBetween(old, current)
      if (given.json === true) {
        await print(`${JSON.stringify({ receivedAt: { before: before.at, after: after.at }, ...historyJson(changes) })}\n`)
        continue
      }
      const names = [nameOf(before), nameOf(after)] as const
      await print(
        `${i > 0 ? '\n' : ''}${terminalHistory(changes, { ...look(given.color), all: given.all ?? false, versions: names })}`,
      )
    }
  })

const nameOf = ({ id, at }: { readonly id: DocumentId; readonly at: string }): string =>
  `${spokenId(id)}, received ${at.slice(0, 16).replace('T', ' ')} UTC`

/** By an id, or by the address of the page. */
async function documentBy(ledger: Ledger, words: string): Promise<DocumentId> {
  if (/^https?:\/\//iu.test(words)) {
    const found = await documentAt(ledger, words)
    if (!found) throw new Failure('book/no-such', `${ledger.store.name}: nothing in it is from ${words}`)
    return found
  }
  const found = await named(ledger, words)
  if (found.kind === 'incident') throw new Failure('usage', `${words} is an incident; name a document, or the address of a page`)
  return found.document
}
