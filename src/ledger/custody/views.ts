import type { Ledger } from '../ledger.ts'
import { append } from './append.ts'

/** Writes into the chain that somebody saw what is withheld, and why. */
export const logView = (
  ledger: Ledger,
  by: string,
  {
    document = '',
    incident = null,
    why,
  }: { readonly document?: string; readonly incident?: string | null; readonly why: string },
): Promise<void> =>
  ledger.store.transaction(async (inside) => {
    await append(inside, ledger, by, [{ did: 'viewed-unredacted', documentId: document, about: { incident, why } }])
  })

/** What was exported, in which form, of how many documents, and the SHA-256 of the file. */
export type Exported = {
  readonly format: string
  readonly documents: number
  readonly incidents: number
  readonly withheld: string
  readonly sha256: string
}

/** Writes into the chain that something left the book. */
export const logExport = (ledger: Ledger, by: string, exported: Exported): Promise<void> =>
  ledger.store.transaction(async (inside) => {
    await append(inside, ledger, by, [{ did: 'exported', documentId: '', about: exported }])
  })
