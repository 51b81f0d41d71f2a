import sql from 'sql-template-tag'
import type { DocumentId } from '#model'
import { packed, unpackedText } from '../filing/packed.ts'
import { bytesIn, documentIn, numberIn } from '../store/rows.ts'
import { among, one, type Store } from '../store/store.ts'
import { together } from '../store/together.ts'

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

export type NewAccount = {
  readonly number: number
  readonly document: DocumentId
  readonly place: number
  readonly body: object
  readonly keys: Keys
}

/** Adds accounts under the numbers that they had before, or under the next. */
export const addAccounts = (inside: Store, accounts: readonly NewAccount[]): Promise<void> =>
  together([
    inside.insert(
      'account',
      accounts.map(({ number, document, place, body }) => ({ document_id: document, number, place, body: packed(body).body })),
    ),
    inside.insert(
      'account_word',
      accounts.flatMap(({ number, document, keys: { words, months } }) =>
        words.flatMap((word) =>
          (months.length > 0 ? months : [undated]).map((month) => ({ word, month, number, document_id: document })),
        ),
      ),
    ),
    inside.insert(
      'account_post',
      accounts.flatMap(({ number, document, keys: { posts } }) => posts.map((post) => ({ post, number, document_id: document }))),
    ),
  ])

/** The number of the next account that is new. */
export async function nextNumber(inside: Store): Promise<number> {
  const row = await one(inside, sql`select coalesce(max(number), 0) + 1 as number from account`)
  return row ? numberIn(row, 'number') : 1
}

/** The accounts under these numbers; those that are gone are left out. */
export async function accountsUnder(inside: Store, numbers: readonly number[]): Promise<readonly StoredAccount[]> {
  if (numbers.length === 0) return []
  const rows = await inside.all(
    sql`select document_id, number, place, body from account where number ${among(inside, numbers)} order by number`,
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
  const rows = await inside.all(
    sql`select document_id, number, place from account where document_id ${among(inside, documents)} order by number`,
  )
  return rows.map((row) => ({ number: numberIn(row, 'number'), document: documentIn(row), place: numberIn(row, 'place') }))
}
