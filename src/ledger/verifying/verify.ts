import { append, headOf } from '../custody/append.ts'
import type { Ledger } from '../ledger.ts'
import { chainOf } from './chain.ts'
import { documentsChecked, type Said } from './documents.ts'
import type { Checked, Fault } from './fault.ts'
import { faultsAmongRows } from './found.ts'

export type Verified = {
  readonly checked: Checked
  /** Hash of the last line of the chain. Kept elsewhere, it shows later that nothing before it was changed or cut off. */
  readonly head: string | null
  readonly faults: readonly Fault[]
}

/**
 * Whether every byte, hash and link holds: the chain of custody line by line, then each document against it, then judgements and what is derived. The
 * first fault is the first broken link of the chain, where it is broken. A book that holds gets a line that says so. `also`: what else must hold that this
 * room cannot judge, such as time-stamps.
 */
export async function verify(
  ledger: Ledger,
  by: string,
  progress: (soFar: Checked) => void,
  also: () => Promise<readonly Fault[]> = () => Promise.resolve([]),
): Promise<Verified> {
  const { store } = ledger
  const faults: Fault[] = []
  const said = {
    documents: new Map<string, { sha256: string }>(),
    deleted: new Set<string>(),
    texts: new Map<string, string>(),
    readings: new Map<string, string>(),
  }
  const judged = new Set<string>()
  let checked: Checked = { entries: 0, documents: 0, readings: 0, claims: 0 }
  for await (const found of chainOf(store)) {
    if ('what' in found) {
      faults.push(found)
      continue
    }
    checked = { ...checked, entries: checked.entries + 1 }
    progress(checked)
    note(found.did, found.documentId, aboutOf(found.about), said, judged)
  }
  const seen = new Set<string>()
  for await (const document of documentsChecked(store, said satisfies Said)) {
    seen.add(document.id)
    faults.push(...document.faults)
    const { documents, readings, claims } = checked
    checked = { ...checked, documents: documents + 1, readings: readings + document.readings, claims: claims + document.claims }
    progress(checked)
  }
  for (const id of said.documents.keys())
    if (!seen.has(id)) faults.push({ what: `document ${id}: was received, and is gone without a tombstone` })
  faults.push(...(await faultsAmongRows(store, judged)), ...(await also()))
  const head = await headOf(store)
  if (faults.length === 0)
    await store.transaction((inside) =>
      append(inside, ledger, by, [{ did: 'verified', documentId: '', about: { ...checked, head: head?.hash ?? null } }]),
    )
  return { checked, head: head?.hash ?? null, faults }
}

type Noted = {
  readonly documents: Map<string, { sha256: string }>
  readonly deleted: Set<string>
  readonly texts: Map<string, string>
  readonly readings: Map<string, string>
}

function note(did: string, documentId: string, about: Readonly<Record<string, unknown>>, said: Noted, judged: Set<string>): void {
  const text = (key: string): string => (typeof about[key] === 'string' ? about[key] : '')
  if (did === 'received') said.documents.set(documentId, { sha256: text('sha256') })
  if (did === 'deleted') said.deleted.add(documentId)
  if (did === 'received' || did === 'read') said.texts.set(text('extraction'), text('text'))
  if (did === 'read') said.readings.set(text('reading'), text('sha256'))
  if (did === 'judged') judged.add(text('judgement'))
}

function aboutOf(json: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(json)
    return typeof value === 'object' && value !== null ? { ...value } : {}
  } catch {
    return {}
  }
}
