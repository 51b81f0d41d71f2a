import sql from 'sql-template-tag'
import { Failure, hashOf } from '#base'
import { append, holdChain } from '../custody/append.ts'
import { holdLinks } from '../incidents/queue.ts'
import type { Ledger } from '../ledger.ts'
import { numberIn, textIn, textOrNull } from '../store/rows.ts'
import { one, type Row, type Store } from '../store/store.ts'
import { forgetWithheldPeople } from './withheld-people.ts'

/** What is withheld: a person, by keyed hashes of the forms of the name, or everybody of a class. */
export type Redaction = {
  readonly id: string
  readonly kind: 'person' | 'class'
  /** What is shown in place of a name: a label of a person, the name of a class. */
  readonly label: string
  /** JSON of the keyed hashes; '' of a class. No name is in it. */
  readonly keys: string
  readonly by: string
  readonly at: string
  readonly why: string | null
}

/** Redactions that were not lifted, in the order in which they were made. */
export async function standingRedactions(store: Store): Promise<readonly Redaction[]> {
  const rows = await store.all(sql`
    select redaction_id, kind, label, keys, by, at, why from redaction r
    where not exists (select 1 from lifting l where l.document_id = r.document_id and l.redaction_id = r.redaction_id) order by position`)
  return rows.map(redactionIn)
}

/** A number that changes with every redaction, every lifting, and everybody found whom a class takes in: what was shown under another must be shown anew. */
export async function redactionEdition(store: Store): Promise<number> {
  const row = await one(
    store,
    sql`select (select count(*) from redaction) + (select count(*) from lifting) + (select count(*) from withheld_person) as edition`,
  )
  return row ? numberIn(row, 'edition') : 0
}

/** Files a redaction, and puts every document among those that must be shown anew. Its id; of one that stands already, that one's. */
export const fileRedaction = (
  ledger: Ledger,
  said: Pick<Redaction, 'kind' | 'label' | 'keys' | 'why'>,
  by: string,
): Promise<string> =>
  ledger.store.transaction(async (inside) => {
    await holdChain(inside)
    await holdLinks(inside)
    const before = (await standingRedactions(inside)).find(
      ({ kind, label, keys }) => kind === said.kind && label === said.label && keys === said.keys,
    )
    if (before) return before.id
    const id = `w${hashOf([said.kind, said.label, said.keys, await redactionEdition(inside)], 10)}`
    const [entry] = await append(inside, ledger, by, [
      { did: 'redacted', documentId: '', about: { redaction: id, kind: said.kind } },
    ])
    const { position = 0, at = '' } = entry ?? {}
    await inside.insert('redaction', [{ document_id: '', redaction_id: id, position, ...said, by, at }])
    await showAllAnew(inside)
    return id
  })

/** Takes a redaction back. Both lines stay. Throws a Failure where it does not stand. */
export const liftRedaction = (ledger: Ledger, id: string, by: string, why: string | null): Promise<void> =>
  ledger.store.transaction(async (inside) => {
    await holdChain(inside)
    await holdLinks(inside)
    if (!(await standingRedactions(inside)).some((redaction) => redaction.id === id))
      throw new Failure('book/no-such', `${ledger.store.name}: no redaction ${id} stands there`)
    const [entry] = await append(inside, ledger, by, [{ did: 'lifted', documentId: '', about: { redaction: id } }])
    const { position = 0, at = '' } = entry ?? {}
    await inside.insert('lifting', [{ document_id: '', redaction_id: id, position, by, at, why }])
    await showAllAnew(inside)
  })

/** Whom the classes take in is found anew too. */
async function showAllAnew(inside: Store): Promise<void> {
  await forgetWithheldPeople(inside)
  await inside.run(sql`delete from unshown`)
  await inside.run(sql`insert into unshown (document_id) select document_id from standing where true on conflict do nothing`)
}

const redactionIn = (row: Row): Redaction => ({
  id: textIn(row, 'redaction_id'),
  kind: textIn(row, 'kind') === 'class' ? 'class' : 'person',
  label: textIn(row, 'label'),
  keys: textIn(row, 'keys'),
  by: textIn(row, 'by'),
  at: textIn(row, 'at'),
  why: textOrNull(row, 'why'),
})
