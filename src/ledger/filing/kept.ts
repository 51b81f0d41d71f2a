import { canonical, hashOf, never, sha256Of } from '#base'
import type { Document, DocumentId, Reader, Reading } from '#model'
import { clean } from '../store/clean.ts'
import type { Row } from '../store/store.ts'
import { packed } from './packed.ts'
import { pageOf } from './page-of.ts'
import type { Given, Read, ToFile } from './to-file.ts'

/** A document as rows, under ids that follow from what it is: filed twice, it has the same. */
export type Kept = {
  readonly id: DocumentId
  readonly page: string | null
  readonly documentRow: Row
  readonly originalRow: Row
  readonly receiptRow: Row
  /** `turn`: the last receipt of another version under its page's address. */
  readonly receiptAfter: (turn: string | null) => string
  readonly receivedAbout: Readonly<Record<string, string | number>>
  readonly extractionId: string
  readonly extractionRow: () => Row
  readonly reading: KeptReading | null
}
export type KeptReading = {
  readonly id: string
  readonly row: Row
  readonly about: Readonly<Record<string, string | number>>
  readonly shown: Reading
  readonly withheld: boolean
  readonly edition: number
}

export function keptOf(item: ToFile): Kept {
  const { document, bytes, given, extractor, read } = item
  const { id, sha256 } = document
  if (sha256Of(bytes) !== sha256) never(`${id} is filed with other bytes than its own`)
  const text = sha256Of(new TextEncoder().encode(document.text))
  const url = document.url === null ? null : clean(document.url)
  const page = pageOf(url)
  const extractionId = extractionIdOf(item)
  return {
    id,
    page,
    documentRow: { document_id: id, sha256, size: bytes.length, format: given.format },
    originalRow: { document_id: id, bytes },
    receiptRow: { document_id: id, path: given.path, url, page, given: JSON.stringify(given) },
    receiptAfter: (turn) => receiptIdOf({ document: id, given, url, turn }),
    receivedAbout: { sha256, size: bytes.length, extraction: extractionId, text, extractor },
    extractionId,
    extractionRow: () => ({
      document_id: id,
      extraction_id: extractionId,
      text_sha256: text,
      extractor,
      body: packed(document).body,
    }),
    reading: read && keptReading(read, extractionId, text),
  }
}

function keptReading({ reading, shown, edition }: Read, extractionId: string, text: string): KeptReading {
  const { document, ...found } = reading
  const { body, sha256 } = packed(found)
  const reader = readerKey(found.reader)
  const id = `r${hashOf([document.id, extractionId, reader, sha256], 16)}`
  const claims = found.claims.length
  return {
    id,
    row: { document_id: document.id, reading_id: id, extraction_id: extractionId, reader, claims, sha256, body },
    about: { reading: id, extraction: extractionId, text, reader, claims, sha256 },
    shown,
    withheld: shown !== reading,
    edition,
  }
}

/** A receipt is known by what was said of the bytes, and by the version of the page that they came after. */
export const receiptIdOf = ({ document, given, url, turn }: ReceiptSaid): string => `t${hashOf([document, given, url, turn], 16)}`
type ReceiptSaid = {
  readonly document: DocumentId
  readonly given: Given
  readonly url: string | null
  readonly turn: string | null
}

/** A text is known by what program took it out of the bytes, and by all that it found beside the words. */
export const extractionIdOf = ({ document, extractor }: Pick<ToFile, 'document' | 'extractor'>): string =>
  `x${hashOf([document.id, extractor, canonical(withoutPath(document))], 16)}`

/** A reader, by all that can change what it finds. */
export const readerKey = ({ version, model, references }: Reader): string => `${version} ${model} ${references}`

/** Where the file lay says nothing about the text. */
const withoutPath = (document: Document) => ({ ...document, path: null })
