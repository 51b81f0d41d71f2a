import { Failure } from '#base'
import { type Ledger, named, summaries, summaryCount, type Wanted } from '#ledger'

/** Incidents to be exported; `left`: how many more answer to the filters. */
export type Chosen = { readonly incidents: readonly string[]; readonly left: number }

/** Those named. Throws a Failure where one is no incident. */
export async function incidentsNamed(ledger: Ledger, ids: readonly string[]): Promise<Chosen> {
  const found = await Promise.all(ids.map((id) => named(ledger, id)))
  const incidents = found.map((one, i) => {
    if (one.kind !== 'incident') throw new Failure('usage', `${ids[i] ?? ''} is no incident; \`claimbook list\` shows them`)
    return one.incident
  })
  return { incidents, left: 0 }
}

/** The latest that answer to the filters. */
export async function incidentsBy({ store }: Pick<Ledger, 'store'>, wanted: Wanted): Promise<Chosen> {
  const incidents = (await summaries(store, wanted)).map(({ id }) => id)
  return { incidents, left: (await summaryCount(store, wanted)) - incidents.length }
}
