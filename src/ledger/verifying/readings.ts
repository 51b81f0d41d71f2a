import { sha256Of } from '#base'
import type { Claim, Document, Reading, Span } from '#model'
import { unpackedDocument, unpackedFindings, unpackedJson } from '../filing/packed.ts'
import { bytesIn, numberIn, textIn } from '../store/rows.ts'
import type { Row } from '../store/store.ts'
import type { Said } from './said.ts'

/** A text, or null where it cannot be unpacked. What is wrong with it is added to the faults. */
export function textChecked(row: Row, said: Said, faults: string[]): Document | null {
  const id = textIn(row, 'extraction_id')
  const document = attempt(() => unpackedDocument(bytesIn(row, 'body')))
  if (!document) {
    faults.push(`its text ${id} cannot be unpacked`)
    return null
  }
  const hash = sha256Of(new TextEncoder().encode(document.text))
  if (hash !== textIn(row, 'text_sha256')) faults.push(`its text ${id} is not the one that was taken out of it`)
  if (said.texts.get(id)?.sha256 !== hash) faults.push(`its text ${id} is not the one in the chain of custody`)
  return document
}

export type CheckedReading = { readonly reading: Reading; readonly position: number }

/** A reading under its text, or null where one of them cannot be unpacked. What is wrong with it is added to the faults. */
export function readingChecked(
  row: Row,
  documents: ReadonlyMap<string, Document | null>,
  said: Said,
  faults: string[],
): CheckedReading | null {
  const id = textIn(row, 'reading_id')
  const json = attempt(() => unpackedJson(bytesIn(row, 'body')))
  const found = attempt(() => unpackedFindings(bytesIn(row, 'body')))
  if (!json || !found) {
    faults.push(`its reading ${id} cannot be unpacked`)
    return null
  }
  const hash = sha256Of(json)
  const logged = said.readings.get(id)
  const position = numberIn(row, 'position')
  if (hash !== textIn(row, 'sha256')) faults.push(`its reading ${id} is not the one that was filed`)
  if (logged?.sha256 !== hash) faults.push(`its reading ${id} is not the one in the chain of custody`)
  else if (logged.reader !== textIn(row, 'reader') || logged.position !== position)
    faults.push(`its reading ${id} is by another reader, or of another place in the chain of custody, than was filed`)
  if (found.claims.length !== numberIn(row, 'claims'))
    faults.push(`its reading ${id} has not the number of claims that was filed`)
  const document = documents.get(textIn(row, 'extraction_id'))
  if (!document) return null
  const stray = found.claims.find((claim) =>
    spansOf(claim).some(({ start, end }) => start < 0 || end > document.text.length || start > end),
  )
  if (!stray) return { reading: { document, ...found }, position }
  faults.push(`claim ${stray.id} of reading ${id} leads to no words of the text`)
  return null
}

const spansOf = ({ sources, cue, content, hedges, basis }: Claim): Span[] => [
  ...sources.flatMap(({ spans }) => spans),
  ...(cue?.spans ?? []),
  ...content,
  ...hedges,
  ...basis.words,
]

function attempt<Result>(work: () => Result): Result | null {
  try {
    return work()
  } catch {
    return null
  }
}
