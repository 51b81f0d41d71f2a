import { Failure } from '#base'
import { type Also, documentAt, filedDocument, type Ledger, readingsOf } from '#ledger'
import { changesBetween } from '#linking'
import type { Document, DocumentId, Reading } from '#model'
import { addFiles, type Added, type AddOptions } from '../book/add-files.ts'
import { shownNow } from '../book/shown-by.ts'
import { documentsOf } from '../documents.ts'
import { nameOfDocument } from '../name-of-document.ts'
import type { Handed } from '../opened.ts'
import type { Untimed } from './told.ts'

export type Filing = Pick<AddOptions, 'own' | 'by'> & {
  /** The words are the feed's own, and not the page's. */
  readonly isOwn: boolean
  /** Done in the transaction that files them, or in one of its own where there is nothing to file. */
  readonly also: (latest: DocumentId | null) => Also
}

const known = { format: 'guess', publishedOn: null, publisher: null, url: null } as const

/**
 * Files what was handed in, unless its words are those of the version that stands for its page. What came of it; a Failure where nothing could be taken in,
 * and `also` is not done.
 */
export async function fileWords(ledger: Ledger, handed: Handed, filing: Filing): Promise<readonly Untimed[] | Failure> {
  const [documents, failure] = await takenIn(handed)
  if (documents.length === 0) return failure ?? new Failure('text/empty', `${handed.name}: holds no reports`)
  const [only] = documents
  const standing = only && documents.length === 1 ? await sameWords(ledger, only) : null
  if (standing) {
    await ledger.store.transaction((inside) => filing.also(standing)(inside, []))
    return []
  }
  const { own, by } = filing
  const options = { given: known, own, workers: 1, by, reads: true, also: lastOf(filing.also) }
  const told: Untimed[] = []
  for await (const added of addFiles(ledger, [handed], options, { notice: () => {}, progress: () => {} }))
    if (added instanceof Failure) told.push({ kind: 'failed', address: handed.name, message: added.message })
    else told.push(...(await toldOf(ledger, added, filing)))
  return told
}

const lastOf =
  (also: Filing['also']): Also =>
  async (inside, filed) =>
    also(filed.at(-1)?.document ?? null)(inside, filed)

async function takenIn(handed: Handed): Promise<readonly [readonly Document[], Failure | null]> {
  const documents: Document[] = []
  let failure: Failure | null = null
  for await (const found of documentsOf(handed, known, { notice: () => {}, consumed: () => {} }))
    if (found instanceof Failure) failure ??= found
    else documents.push(found.document)
  return [documents, failure]
}

/** The document that stands for the page already, where it has the same words: many pages come with other bytes each time. */
async function sameWords(ledger: Ledger, { url, text, title }: Document): Promise<DocumentId | null> {
  const before = url === null ? null : await documentAt(ledger, url)
  const [reading] = before === null ? [] : await readingsOf(ledger, [before])
  return reading?.document.text === text && reading.document.title === title ? reading.document.id : null
}

async function toldOf(ledger: Ledger, { document, came, after, name }: Added, { isOwn }: Filing): Promise<Untimed[]> {
  if (came === 'again' || came === 'known') return []
  if (came === 'deleted')
    return [{ kind: 'notice', address: name, message: `${name}: was deleted from this book, and is not filed again` }]
  const { showing, scrub } = await shownNow(ledger)
  const [now, before] = await Promise.all([document, after].map((id) => readingAt(ledger, id, showing)))
  const url = now?.document.url ?? scrub((await filedDocument(ledger, document))?.url ?? null)
  const outlet = now?.document.publisher ?? (url === null ? 'unknown outlet' : (URL.parse(url)?.hostname ?? url))
  const title = now?.document.title ?? (now ? nameOfDocument(now.document) : name)
  const about = { document, outlet, title, url }
  return now && before && after !== null
    ? [{ kind: 'change', ...about, after, changes: changesBetween(before, now) }]
    : [{ kind: 'report', ...about, claims: now?.claims.length ?? null, isOwn }]
}

async function readingAt(ledger: Ledger, id: DocumentId | null, showing: (reading: Reading) => Reading) {
  const [reading] = id === null ? [] : await readingsOf(ledger, [id])
  return reading ? showing(reading) : null
}
