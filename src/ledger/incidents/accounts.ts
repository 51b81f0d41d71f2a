import sql, { join } from 'sql-template-tag'
import type { DocumentId } from '#model'
import { packed, unpackedText } from '../filing/packed.ts'
import { bytesIn, documentIn, numberIn } from '../store/rows.ts'
import { allInParts } from '../store/in-parts.ts'
import { one, type Store } from '../store/store.ts'

/** An account of a document as the links know it. `body` is JSON: what linking wants to know again of it. */
export type StoredAccount = {
  readonly number: number
  readonly document: DocumentId
  readonly place: number
  readonly body: string
}

/** What an account is found by: telling words in the months of what it tells; no month is undated. */
export type Keys = { readonly words: readonly string[]; readonly months: readonly number[]; readonly posts: readonly string[] }

/** The month of accounts without a day. */
export const undated = -1

/** Adds an account under a number that it had before, or under the next that neither is taken nor `kept` for another. */
export async function addAccount(
  inside: Store,
  document: DocumentId,
  place: number,
  body: object,
  { words, months, posts }: Keys,
  { before, kept }: { readonly before: number | undefined; readonly kept: readonly number[] },
): Promise<number> {
  const number = before ?? Math.max(await nextNumber(inside), ...kept.map((former) => former + 1))
  await inside.insert('account', [{ document_id: document, number, place, body: packed(body).body }])
  const own = months.length > 0 ? months : [undated]
  await inside.insert(
    'account_word',
    words.flatMap((word) => own.map((month) => ({ word, month, number, document_id: document }))),
  )
  await inside.insert(
    'account_post',
    posts.map((post) => ({ post, number, document_id: document })),
  )
  return number
}

async function nextNumber(inside: Store): Promise<number> {
  const row = await one(inside, sql`select coalesce(max(number), 0) + 1 as number from account`)
  return row ? numberIn(row, 'number') : 1
}

/** The accounts under these numbers; those that are gone are left out. */
export async function accountsUnder(inside: Store, numbers: readonly number[]): Promise<readonly StoredAccount[]> {
  if (numbers.length === 0) return []
  const rows = await inside.all(
    sql`select document_id, number, place, body from account where number in (${join(numbers)}) order by number`,
  )
  return rows.map((row) => ({
    number: numberIn(row, 'number'),
    document: documentIn(row),
    place: numberIn(row, 'place'),
    body: unpackedText(bytesIn(row, 'body')),
  }))
}

/** The accounts of some documents by number, each with its place in its document. */
export async function accountsOf(
  inside: Store,
  documents: readonly DocumentId[],
): Promise<readonly { readonly number: number; readonly document: DocumentId; readonly place: number }[]> {
  if (documents.length === 0) return []
  const rows = await allInParts(documents, (part) =>
    inside.all(sql`select document_id, number, place from account where document_id in (${join([...part])}) order by number`),
  )
  return rows.map((row) => ({ number: numberIn(row, 'number'), document: documentIn(row), place: numberIn(row, 'place') }))
}
