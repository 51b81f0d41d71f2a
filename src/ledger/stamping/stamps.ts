import sql from 'sql-template-tag'
import { Failure, sha256Of } from '#base'
import { append, headOf } from '../custody/append.ts'
import type { Ledger } from '../ledger.ts'
import { bytesIn, numberIn, textIn, textOrNull } from '../store/rows.ts'
import type { Row } from '../store/store.ts'

/** A time-stamp that is wanted of a line of the chain of custody, and with it of all lines before; with its token once an authority gave it. */
export type StampWanted = {
  readonly position: number
  /** The line's hash: what is stamped. */
  readonly hash: string
  /** The authority's address. */
  readonly authority: string
  readonly askedAt: string
  /** What the authority's clock said; null while it has not been asked, or could not be reached. */
  readonly stampedAt: string | null
  readonly token: Uint8Array | null
}

/** Notes that a stamp of the chain as it is now is wanted from an authority. Throws a Failure where there is nothing to stamp. */
export const wantStamp = (ledger: Ledger, authority: string): Promise<void> =>
  ledger.store.transaction(async (inside) => {
    const head = await headOf(inside)
    if (!head) throw new Failure('book/no-such', `${ledger.store.name}: its chain of custody has no line yet`)
    const { position, hash } = head
    await inside.insert('stamp', [
      { document_id: '', position, hash, authority, asked_at: ledger.clock(), stamped_at: null, token: null },
    ])
  })

/** All stamps, those wanted first first. */
export async function stampsOf({ store }: Ledger): Promise<readonly StampWanted[]> {
  return (await store.all(sql`select * from stamp order by position, authority`)).map(stampIn)
}

/** Files the token that an authority gave. */
export const fileStamp = (
  ledger: Ledger,
  { position, hash, authority }: StampWanted,
  { token, at }: { readonly token: Uint8Array; readonly at: string },
  by: string,
): Promise<void> =>
  ledger.store.transaction(async (inside) => {
    const found = await inside.run(
      sql`update stamp set token = ${token}, stamped_at = ${at} where position = ${position} and authority = ${authority} and token is null`,
    )
    if (found > 0)
      await append(inside, ledger, by, [{ did: 'stamped', documentId: '', about: { hash, at, token: sha256Of(token) } }])
  })

const stampIn = (row: Row): StampWanted => ({
  position: numberIn(row, 'position'),
  hash: textIn(row, 'hash'),
  authority: textIn(row, 'authority'),
  askedAt: textIn(row, 'asked_at'),
  stampedAt: textOrNull(row, 'stamped_at'),
  token: row['token'] === null ? null : bytesIn(row, 'token'),
})
