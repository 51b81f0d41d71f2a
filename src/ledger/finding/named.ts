import sql from 'sql-template-tag'
import { Failure, hexOfProquint } from '#base'
import type { ClaimId, DocumentId } from '#model'
import type { Ledger } from '../ledger.ts'
import { claimIn, documentIn, textIn } from '../store/rows.ts'
import { whereIs } from '../incidents/summaries.ts'

/** Something that the book keeps, by whatever name somebody used. */
export type Named =
  | { readonly kind: 'document'; readonly document: DocumentId }
  | { readonly kind: 'claim'; readonly document: DocumentId; readonly claim: ClaimId }
  | { readonly kind: 'incident'; readonly incident: string }

/**
 * What a name means: a long id ("d" and 16 digits, "c" and 10, "i" and 10), "document/claim", the beginning of one (six digits or more), or a short id. Throws
 * a Failure where there is no such thing, or more than one.
 */
export async function named(ledger: Ledger, words: string): Promise<Named> {
  const found = await allNamed(ledger, words.trim().toLowerCase())
  const [one, ...others] = found
  if (!one) throw new Failure('book/no-such', `${ledger.store.name}: there is no “${words}” in it`)
  if (others.length > 0)
    throw new Failure(
      'book/no-such',
      `${ledger.store.name}: “${words}” is the beginning of several: ${found.map(longOf).join(', ')}`,
    )
  return one
}

const longOf = (one: Named): string =>
  one.kind === 'incident' ? one.incident : one.kind === 'document' ? one.document : `${one.document}/${one.claim}`

async function allNamed(ledger: Ledger, words: string): Promise<readonly Named[]> {
  const { store } = ledger
  const [document, claim] = words.split('/')
  if (document !== undefined && claim !== undefined) {
    const inside = (await allNamed(ledger, document)).filter((one) => one.kind === 'document')
    const claims = (await allNamed(ledger, claim)).filter((one) => one.kind === 'claim')
    return claims.filter((one) => inside.some((whole) => whole.document === one.document))
  }
  const begin = beginningOf(words)
  if (begin === null) return []
  const [low, high] = [begin, `${begin}g`]
  switch (begin.charAt(0)) {
    case 'd': {
      const rows = await store.all(
        sql`select document_id from document where document_id >= ${low} and document_id < ${high} limit 5`,
      )
      return rows.map((row) => ({ kind: 'document', document: documentIn(row) }))
    }
    case 'c': {
      const rows = await store.all(
        sql`select document_id, claim_id from claim where claim_id >= ${low} and claim_id < ${high} limit 5`,
      )
      return rows.map((row) => ({ kind: 'claim', document: documentIn(row), claim: claimIn(row) }))
    }
    default: {
      const rows = await store.all(
        sql`select incident_id from incident where incident_id >= ${low} and incident_id < ${high} limit 5`,
      )
      const now = await Promise.all(rows.map((row) => whereIs(store, textIn(row, 'incident_id'))))
      return [...new Set(now.flatMap((id) => id ?? []))].map((incident) => ({ kind: 'incident', incident }))
    }
  }
}

const fewest = 6

/** The beginning of a long id that the words stand for, or null where they are no id. */
function beginningOf(words: string): string | null {
  const [, letter, rest] = /^([dci])-?(.+)$/u.exec(words) ?? []
  if (letter === undefined || rest === undefined) return null
  if (/^[0-9a-f]+$/u.test(rest) && rest.length >= fewest) return `${letter}${rest}`
  const hex = hexOfProquint(rest)
  return hex === null ? null : `${letter}${hex}`
}
