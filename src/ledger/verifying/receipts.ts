import type { DocumentId } from '#model'
import { receiptIdOf } from '../filing/kept.ts'
import type { Given } from '../filing/to-file.ts'
import { numberIn, textIn, textOrNull } from '../store/rows.ts'
import type { Row } from '../store/store.ts'
import type { Said } from './said.ts'

/** Whether a receipt says what the chain of custody, and its own id, say of it. Of a deleted document it says nothing any more. */
export function receiptChecked(document: DocumentId, row: Row, said: Said): string[] {
  const id = textIn(row, 'receipt_id')
  const logged = said.receipts.get(id)
  if (!logged) return [`its receipt ${id} is not in the chain of custody`]
  const { position, at, by, turn } = logged
  const given = givenIn(textIn(row, 'given'))
  const url = textOrNull(row, 'url')
  const isSame =
    numberIn(row, 'position') === position &&
    textIn(row, 'at') === at &&
    textIn(row, 'by') === by &&
    (said.deleted.has(document) ||
      (given !== null && receiptIdOf({ document, given, url, turn }) === id && given.path === textOrNull(row, 'path')))
  return isSame ? [] : [`its receipt ${id} is not the one that was filed`]
}

function givenIn(json: string): Given | null {
  try {
    const given: Given = JSON.parse(json)
    return given
  } catch {
    return null
  }
}
