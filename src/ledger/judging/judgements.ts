import sql from 'sql-template-tag'
import { canonical, Failure, keyedHashOf, never } from '#base'
import {
  correctionIn,
  documentIdFrom,
  judgedKinds,
  type Judgement,
  type JudgementId,
  judgementIdFrom,
  judgementIdOf,
  verdicts,
} from '#model'
import { append, holdChain } from '../custody/append.ts'
import { holdLinks } from '../incidents/queue.ts'
import type { Ledger } from '../ledger.ts'
import { textIn, textOrNull } from '../store/rows.ts'
import type { Row, Store } from '../store/store.ts'

/** What people decided and did not take back, in the order in which they did. */
export async function standingJudgements({ store }: Pick<Ledger, 'store'>): Promise<readonly Judgement[]> {
  const rows = await store.all(sql`
    select j.judgement_id, kind, one, other, verdict, by, at, why from judgement j
    where not exists (select 1 from withdrawal w where w.document_id = j.document_id and w.judgement_id = j.judgement_id)
    order by j.position`)
  return rows.map(judgementIn)
}

/** Files a judgement, and gives it its id. Throws a Failure where one stands on the same two things: it must be withdrawn first. */
export async function fileJudgement(ledger: Ledger, said: Omit<Judgement, 'id'>, by: string): Promise<Judgement> {
  const [judgement] = await fileJudgements(ledger, [said], by)
  return judgement ?? never('no judgement came of one')
}

/** The same of several: all of them are filed, or none. */
export const fileJudgements = (
  ledger: Ledger,
  all: readonly Omit<Judgement, 'id'>[],
  by: string,
): Promise<readonly Judgement[]> =>
  ledger.store.transaction(async (inside) => {
    await holdChain(inside)
    const standing = [...(await standingJudgements({ store: inside }))]
    const filed: Judgement[] = []
    for (const said of all) {
      const judgement: Judgement = { id: judgementIdIn(ledger, said), ...said }
      const before = standing.find((known) => isOfSame(known, judgement))
      if (before && before.id !== judgement.id)
        throw new Failure(
          'usage',
          `${ledger.store.name}: ${before.id} says “${before.verdict}” of these already; withdraw it first`,
        )
      if (!before) await add(ledger, inside, judgement, by)
      standing.push(judgement)
      filed.push(before ?? judgement)
    }
    return filed
  })

async function add(ledger: Ledger, inside: Store, judgement: Judgement, by: string): Promise<void> {
  const documentId = keyOf(judgement)
  const about = { judgement: judgement.id, kind: judgement.on, verdict: judgement.verdict }
  const [entry] = await append(inside, ledger, by, [{ did: 'judged', documentId, about }])
  const { id, on, one, other, verdict, by: who, at, why } = judgement
  const row: Row = {
    document_id: documentId,
    judgement_id: id,
    position: entry?.position ?? 0,
    kind: on,
    one,
    other,
    verdict,
    by: who,
    at,
    why,
  }
  await inside.insert('judgement', [row])
  await touch(inside, judgement)
}

/** Takes a judgement back. Both lines stay. */
export async function withdrawJudgement(ledger: Ledger, id: string, by: string, why: string | null): Promise<Judgement> {
  const [judgement] = await withdrawJudgements(ledger, [id], by, why)
  return judgement ?? never('no judgement was withdrawn')
}

/** The same of several: all of them are taken back, or none. */
export const withdrawJudgements = (
  ledger: Ledger,
  ids: readonly string[],
  by: string,
  why: string | null,
): Promise<readonly Judgement[]> =>
  ledger.store.transaction(async (inside) => {
    await holdChain(inside)
    const standing = await standingJudgements({ store: inside })
    const taken = [...new Set(ids)].map((id) => {
      const judgement = standing.find((known) => known.id === id)
      if (!judgement) throw new Failure('book/no-such', `${ledger.store.name}: no judgement ${id} stands there`)
      return judgement
    })
    for (const judgement of taken) {
      const documentId = keyOf(judgement)
      const [entry] = await append(inside, ledger, by, [{ did: 'withdrew', documentId, about: { judgement: judgement.id } }])
      const { position = 0, at = '' } = entry ?? {}
      await inside.insert('withdrawal', [{ document_id: documentId, judgement_id: judgement.id, position, by, at, why }])
      await touch(inside, judgement)
    }
    return taken
  })

/** The documents that a judgement is of, if they are documents, must be linked again. */
async function touch(inside: Store, { on, one, other }: Judgement): Promise<void> {
  if (isOfOwn(on)) return
  if (on === 'referent') {
    await holdLinks(inside)
    await inside.run(sql`update incident set stale = 1`)
    return
  }
  const documents = [one, other].flatMap((words) => documentIdFrom(words) ?? [])
  await inside.insert(
    'unlinked',
    documents.map((id) => ({ document_id: id })),
  )
}

/** A judgement stands in the book with the first document that it names. */
const keyOf = (judgement: Judgement): string =>
  correctionIn(judgement)?.document ?? documentIdFrom(judgement.one) ?? documentIdFrom(judgement.other) ?? ''

/** Kinds of which the second thing is what a person said of the first: which words, which grade. They change no comparison. */
const isOfOwn = (on: Judgement['on']): boolean => on === 'span' || on === 'grade'

/** Two corrections are of the same where they are of one part of one claim, whichever words they name; two gradings where one thing is graded by one scheme. */
const isOfSame = (one: Judgement, other: Judgement): boolean =>
  isOfOwn(one.on) || isOfOwn(other.on)
    ? one.on === other.on && one.one === other.one
    : one.on === other.on && [one.one, one.other].toSorted().join('\n') === [other.one, other.other].toSorted().join('\n')

/** The id of a judgement in a book. Of one on names it is keyed: the chain of custody has it, and a plain hash of a name can be guessed. */
export const judgementIdIn = ({ secret }: Pick<Ledger, 'secret'>, said: Omit<Judgement, 'id'>): JudgementId =>
  said.on === 'referent'
    ? (judgementIdFrom(
        `j${keyedHashOf(canonical([said.on, said.one, said.other, said.verdict, said.by, said.at, said.why]), secret).slice(0, 10)}`,
      ) ?? never('a keyed hash that is no id'))
    : judgementIdOf(said)

export function judgementIn(row: Row): Judgement {
  const on = judgedKinds.find((kind) => kind === row['kind']) ?? never(`a judgement of ${textIn(row, 'kind')}`)
  const verdict = verdicts.find((word) => word === row['verdict']) ?? never(`a verdict ${textIn(row, 'verdict')}`)
  const [one, other] = [textIn(row, 'one'), textIn(row, 'other')]
  const said = { on, one, other, verdict, by: textOrNull(row, 'by'), at: textOrNull(row, 'at'), why: textOrNull(row, 'why') }
  return { id: judgementIdFrom(textIn(row, 'judgement_id')) ?? never('a judgement without an id'), ...said }
}
