import { Failure } from '#base'
import type { Reading } from '#model'
import { append, headOf } from '../custody/append.ts'
import type { Ledger } from '../ledger.ts'
import type { Store } from '../store/store.ts'
import { chainOf } from './chain.ts'
import { documentsChecked } from './documents.ts'
import type { Checked, Fault } from './fault.ts'
import { faultsAmongRows, faultsOfFile } from './found.ts'
import { saying } from './said.ts'

export type Verified = {
  readonly checked: Checked
  /** Hash of the last line of the chain. Kept elsewhere, it shows later that nothing before it was changed or cut off. */
  readonly head: string | null
  readonly faults: readonly Fault[]
}

/** `shown` takes out of a reading what is withheld; `also` is what else must hold that this room cannot judge, such as time-stamps. */
type Beside = {
  readonly shown?: (reading: Reading) => Reading
  readonly also?: () => Promise<readonly Fault[]>
  /** The head of the chain as somebody kept it: a line must have this hash. */
  readonly kept?: string
}

/**
 * Whether every byte, hash and link holds: the chain of custody line by line, then each document against it, then judgements and what is derived. The
 * first fault is the first broken link of the chain, where it is broken. A book that holds gets a line that says so.
 */
export async function verify(
  ledger: Ledger,
  by: string,
  progress: (soFar: Checked) => void,
  { shown = (reading) => reading, also = () => Promise.resolve([]), kept }: Beside = {},
): Promise<Verified> {
  const { store } = ledger
  const found = await store
    .snapshot((inside) => verifiedIn(inside, ledger.secret, progress, { shown, kept }))
    .catch((cause: unknown) => unreadable(cause))
  const faults = [...found.faults, ...(store.dialect === 'sqlite' ? await faultsOfFile(store) : []), ...(await also())]
  if (faults.length === 0)
    await store.transaction((inside) =>
      append(inside, ledger, by, [{ did: 'verified', documentId: '', about: { ...found.checked, head: found.head } }]),
    )
  return { ...found, faults }
}

/** Where the database itself cannot be read any further, that is what is broken. */
function unreadable(cause: unknown): Verified {
  if (!(cause instanceof Failure) || cause.code !== 'book/damaged') throw cause
  return { checked: { entries: 0, documents: 0, readings: 0, claims: 0 }, head: null, faults: [{ what: cause.message }] }
}

async function verifiedIn(
  store: Store,
  secret: Uint8Array,
  progress: (soFar: Checked) => void,
  { shown, kept }: { readonly shown: (reading: Reading) => Reading; readonly kept: string | undefined },
): Promise<Verified> {
  const faults: Fault[] = []
  const { said, note } = saying()
  let checked: Checked = { entries: 0, documents: 0, readings: 0, claims: 0 }
  for await (const found of chainOf(store)) {
    if ('what' in found) {
      faults.push(found)
      continue
    }
    checked = { ...checked, entries: checked.entries + 1 }
    progress(checked)
    note(found)
  }
  if (kept !== undefined && ![...said.hashes.values()].some((hash) => hash.startsWith(kept)))
    faults.unshift({
      what: `no line of the chain has the hash that was kept, ${kept}: the chain was made anew, or cut off before it`,
    })
  const seen = new Set<string>()
  for await (const document of documentsChecked(store, said, shown)) {
    seen.add(document.id)
    faults.push(...document.faults)
    const { documents, readings, claims } = checked
    checked = { ...checked, documents: documents + 1, readings: readings + document.readings, claims: claims + document.claims }
    progress(checked)
  }
  for (const id of said.documents.keys())
    if (!seen.has(id)) faults.push({ what: `document ${id}: was received, and is gone without a tombstone` })
  faults.push(...(await faultsAmongRows(store, secret, said)))
  return { checked, head: (await headOf(store))?.hash ?? null, faults }
}
