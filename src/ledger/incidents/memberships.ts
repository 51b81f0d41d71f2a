import sql, { join } from 'sql-template-tag'
import { hashOf } from '#base'
import type { DocumentId } from '#model'
import { documentIn, numberIn, textIn } from '../store/rows.ts'
import { allInParts, inParts } from '../store/in-parts.ts'
import type { Store } from '../store/store.ts'

export type Member = { readonly number: number; readonly document: DocumentId; readonly place: number }

/** `i` and 10 hexadecimal digits: of the account that began it. */
export type BookIncidentId = string

/** Which incident each of these accounts is of. */
export async function incidentsOf(inside: Store, numbers: readonly number[]): Promise<ReadonlyMap<number, BookIncidentId>> {
  if (numbers.length === 0) return new Map()
  const rows = await allInParts(numbers, (part) =>
    inside.all(sql`select number, incident_id from membership where number in (${join([...part])})`),
  )
  return new Map(rows.map((row) => [numberIn(row, 'number'), textIn(row, 'incident_id')]))
}

/** The accounts of an incident, in the order in which they came. */
export async function membersOf(inside: Store, incident: BookIncidentId): Promise<readonly Member[]> {
  const rows = await inside.all(sql`
    select a.document_id, a.number, a.place from membership m join account a on a.document_id = m.document_id and a.number = m.number
    where m.incident_id = ${incident} order by a.number`)
  return rows.map((row) => ({ number: numberIn(row, 'number'), document: documentIn(row), place: numberIn(row, 'place') }))
}

/**
 * Files which accounts are of one incident. A group keeps the name of the incident that its first account was of, so that it can be found under it again;
 * where several groups come of one, the group with the earliest account keeps it, and where one comes of several, the others' names lead to it.
 * `formerly`: what accounts were of that were taken out and came back.
 */
export async function regroup(
  inside: Store,
  groups: readonly (readonly Member[])[],
  formerly: ReadonlyMap<number, BookIncidentId> = new Map(),
): Promise<void> {
  const all = groups.flat()
  const before = new Map([
    ...formerly,
    ...(await incidentsOf(
      inside,
      all.map(({ number }) => number),
    )),
  ])
  const taken = new Set<BookIncidentId>()
  const named = groups
    .map((group) => group.toSorted((a, b) => a.number - b.number))
    .toSorted(([a], [b]) => (a?.number ?? 0) - (b?.number ?? 0))
    .map((group) => {
      const known = group.flatMap(({ number }) => before.get(number) ?? []).find((id) => !taken.has(id))
      const [first] = group
      const incident = known ?? `i${hashOf([first?.document ?? '', first?.place ?? 0, first?.number ?? 0], 10)}`
      taken.add(incident)
      return { group, incident }
    })
  const changed = named.filter(({ group, incident }) =>
    group.some(({ number }) => formerly.has(number) || before.get(number) !== incident),
  )
  if (changed.length === 0) return
  const moved = changed.flatMap(({ group, incident }) =>
    group.flatMap(({ number }) => {
      const old = before.get(number)
      return old !== undefined && old !== incident ? [[old, incident] as const] : []
    }),
  )
  // Of an incident of thousands one account comes or goes at a time: the others' rows stay.
  const rows = changed.flatMap(({ group, incident }) =>
    group
      .filter(({ number }) => formerly.has(number) || before.get(number) !== incident)
      .map(({ number, document }) => ({ document_id: document, number, incident_id: incident })),
  )
  for (const part of inParts(rows.map(({ number }) => number)))
    await inside.run(sql`delete from membership where number in (${join(part)})`)
  await inside.insert('membership', rows)
  const known = await inside.all(
    sql`select incident_id from incident where incident_id in (${join(changed.map(({ incident }) => incident))})`,
  )
  const kept = new Set(known.map((row) => textIn(row, 'incident_id')))
  await inside.insert(
    'incident',
    changed.flatMap(({ group: [first], incident }) => (first && !kept.has(incident) ? [emptyRow(first.document, incident)] : [])),
  )
  const touched = [...new Set([...changed.map(({ incident }) => incident), ...moved.map(([old]) => old)])]
  await inside.run(sql`update incident set stale = 1, moved_to = null where incident_id in (${join(touched)})`)
  for (const [old, incident] of new Map(moved))
    await inside.run(sql`
      update incident set moved_to = ${incident} where incident_id = ${old}
      and not exists (select 1 from membership m where m.incident_id = ${old})`)
}

const emptyRow = (document: DocumentId, incident: BookIncidentId) => ({
  document_id: document,
  incident_id: incident,
  moved_to: null,
  stale: 1,
  title: '',
  documents: 0,
  claims: 0,
  sources: 0,
  origins: 0,
  states: '',
  tolls: '',
})
