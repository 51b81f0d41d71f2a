import sql from 'sql-template-tag'
import { beginning, type Entry, hashOfEntry } from '../custody/entry.ts'
import { numberIn, textIn } from '../store/rows.ts'
import type { Row, Store } from '../store/store.ts'
import type { Fault } from './fault.ts'

/** So many lines are held at once. */
const page = 2000

/** Every line of the chain of custody, in order, or what is wrong where. After a fault the chain is taken up from the line as it stands. */
export async function* chainOf(store: Store): AsyncGenerator<Entry | Fault> {
  let [position, previous, document] = [0, beginning, '']
  for (;;) {
    const rows = await store.all(sql`
      select * from custody where (position, document_id) > (${position}, ${document}) order by position, document_id limit ${page}`)
    if (rows.length === 0) return
    for (const row of rows) {
      const entry = entryIn(row)
      const fault = faultOf(entry, position + 1, previous)
      if (fault !== null) yield { what: `custody line ${entry.position}${ofDocument(entry)}: ${fault}` }
      yield entry
      ;[position, previous, document] = [entry.position, entry.hash, entry.documentId]
    }
  }
}

function faultOf(entry: Entry, position: number, previous: string): string | null {
  if (entry.position < position) return 'stands there twice'
  if (entry.position > position)
    return entry.position === position + 1
      ? `line ${position} before it is missing`
      : `lines ${position} to ${entry.position - 1} before it are missing`
  if (hashOfEntry(entry) !== entry.hash) return 'was changed: its hash is not that of what it says'
  if (entry.previous !== previous) return 'does not follow the line before it: another line stood there'
  return null
}

const ofDocument = ({ documentId, did }: Entry): string => (documentId === '' ? ` (${did})` : ` (${documentId}, ${did})`)

const entryIn = (row: Row): Entry => ({
  position: numberIn(row, 'position'),
  documentId: textIn(row, 'document_id'),
  at: textIn(row, 'at'),
  by: textIn(row, 'by'),
  program: textIn(row, 'program'),
  did: textIn(row, 'did'),
  about: textIn(row, 'about'),
  previous: textIn(row, 'previous'),
  hash: textIn(row, 'hash'),
})
