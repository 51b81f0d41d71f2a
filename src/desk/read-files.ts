import { Failure } from '#base'
import type { Known } from '#intake'
import type { Document, DocumentId, Reading } from '#model'
import type { Ask } from './asking.ts'
import { documentsOf, type Taken, type Taking } from './documents.ts'
import { nameOfDocument } from './name-of-document.ts'
import { readingsOf } from './readings.ts'
import type { Input } from './opened.ts'
import type { OwnReferences } from './references-of.ts'
import { sizesOf } from './sizes.ts'

export type ReadOptions = {
  /** What is known of all the inputs beside their words. */
  readonly given: Known
  readonly own: OwnReferences
  /** The most threads to read with. Few documents are read in this one, whatever it says. */
  readonly workers: number
  /** Without it addresses are not asked. */
  readonly ask?: Ask
}

/** How the desk tells of its work while it goes on. */
export type Watch = {
  readonly notice: (message: string) => void
  readonly progress: (soFar: Progress) => void
}
export type Progress = {
  readonly documents: number
  readonly bytes: number
  /** null where an input does not tell its size. */
  readonly totalBytes: number | null
}

/** The readings of all reports in the files, and what failed, in the order of the input. One bad report never stops the others. */
export async function* readFiles(
  paths: readonly string[],
  { given, own, workers, ask }: ReadOptions,
  on: Watch,
): AsyncGenerator<Reading | Failure> {
  const { referencesOf } = await import('./references-of.ts')
  const references = referencesOf(own)
  if (references instanceof Failure) {
    yield references
    return
  }
  const totalBytes = await sizesOf(paths)
  let bytes = 0
  let documents = 0
  const consumed = (more: number) => {
    bytes += more
  }
  for await (const found of readingsOf(
    documentsAlone(unrepeated(documentsOfAll(paths, given, { notice: on.notice, consumed, ...(ask ? { ask } : {}) }), on)),
    workers,
    own,
  )) {
    documents += 1
    on.progress({ documents, bytes, totalBytes })
    yield found
  }
}

async function* documentsAlone(intaken: AsyncIterable<Taken | Failure>): AsyncGenerator<Document | Failure> {
  for await (const found of intaken) yield found instanceof Failure ? found : found.document
}

export async function* documentsOfAll(paths: readonly Input[], given: Known, taking: Taking) {
  for (const path of paths) yield* documentsOf(path, given, taking)
}

/** The same bytes twice are one document. */
export async function* unrepeated(
  intaken: AsyncIterable<Taken | Failure>,
  on: Pick<Watch, 'notice'>,
): AsyncGenerator<Taken | Failure> {
  const seen = new Map<DocumentId, string>()
  for await (const found of intaken) {
    if (found instanceof Failure) {
      yield found
      continue
    }
    const { document } = found
    const first = seen.get(document.id)
    if (first === undefined) {
      seen.set(document.id, nameOfDocument(document))
      yield found
    } else on.notice(`${nameOfDocument(document)}: the same bytes as ${first}; read once`)
  }
}
