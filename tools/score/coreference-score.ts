// How well clusters of mentions agree with the annotated ones, as the reference scorer has it (Pradhan and others, ACL 2014, P14-2006): MUC (Vilain
// and others, 1995), B-cubed (Bagga and Baldwin, 1998), CEAF over entities with their likeness φ4 (Luo, 2005), and the CoNLL mean of the three F1.
//
// node tools/score/coreference-score.ts GOLD.jsonl PRED.jsonl
// A line {id, cluster} for each mention in both. Twice: with every mention, and without the mentions that are alone in their cluster, each side by
// itself (Cattan and others, 2021). As all clusters stand in one set, those of several topics are scored together.
import { readFileSync } from 'node:fs'
import { bestAssignment } from './best-assignment.ts'

/** Mentions by their ids; none is in two clusters of one side. */
export type Clusters = readonly (readonly string[])[]
export type Agreement = { readonly precision: number; readonly recall: number; readonly f1: number }
export type Scores = {
  readonly muc: Agreement
  readonly bCubed: Agreement
  readonly ceafE: Agreement
  readonly conll: number
}

export function scoresOf(key: Clusters, response: Clusters): Scores {
  const [muc, bCubed, ceafE] = [mucOf(key, response), bCubedOf(key, response), ceafOf(key, response)]
  return { muc, bCubed, ceafE, conll: (muc.f1 + bCubed.f1 + ceafE.f1) / 3 }
}

export const withoutSingletons = (clusters: Clusters): Clusters => clusters.filter(({ length }) => length > 1)

/** Of the links that each cluster needs, the share that the other side has. */
function mucOf(key: Clusters, response: Clusters): Agreement {
  const share = (own: Clusters, other: Clusters): number => {
    const clusterOf = clusterOfEach(other)
    const kept = own.map((cluster) => {
      const parts = new Set(cluster.map((mention) => clusterOf.get(mention) ?? mention))
      return cluster.length - parts.size
    })
    return ratio(total(kept), total(own.map(({ length }) => length - 1)))
  }
  return agreement(share(response, key), share(key, response))
}

/** For each mention, the share of its cluster that is with it on the other side too. */
function bCubedOf(key: Clusters, response: Clusters): Agreement {
  const share = (own: Clusters, other: Clusters): number => {
    const shared = overlapsOf(own, other).map((row, i) =>
      total([...row.values()].map((both) => both ** 2 / (own[i]?.length ?? 1))),
    )
    return ratio(total(shared), total(own.map(({ length }) => length)))
  }
  return agreement(share(response, key), share(key, response))
}

/** Each cluster is paired with one of the other side at most, so that all are as alike as can be: φ4 = 2 |K ∩ R| / (|K| + |R|). */
function ceafOf(key: Clusters, response: Clusters): Agreement {
  const alike = overlapsOf(key, response).map((row, i) =>
    response.map((cluster, j) => (2 * (row.get(j) ?? 0)) / ((key[i]?.length ?? 0) + cluster.length)),
  )
  const likeness = total(bestAssignment(alike).map((j, i) => (j === null ? 0 : (alike[i]?.[j] ?? 0))))
  return agreement(ratio(likeness, response.length), ratio(likeness, key.length))
}

/** How many mentions each cluster has in common with which of the others. */
function overlapsOf(own: Clusters, other: Clusters): ReadonlyMap<number, number>[] {
  const clusterOf = clusterOfEach(other)
  return own.map((cluster) => {
    const row = new Map<number, number>()
    for (const mention of cluster) {
      const found = clusterOf.get(mention)
      if (found !== undefined) row.set(found, (row.get(found) ?? 0) + 1)
    }
    return row
  })
}

const clusterOfEach = (clusters: Clusters): ReadonlyMap<string, number> =>
  new Map(clusters.flatMap((cluster, i) => cluster.map((mention) => [mention, i] as const)))
const total = (numbers: readonly number[]): number => numbers.reduce((sum, one) => sum + one, 0)
const ratio = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole)
const agreement = (precision: number, recall: number): Agreement => ({
  precision,
  recall,
  f1: ratio(2 * precision * recall, precision + recall),
})

export type Clustered = { readonly id: string; readonly cluster: string }

/** Mentions with the name of their cluster, as clusters. */
export function clustersOf(mentions: readonly Clustered[]): Clusters {
  const clusters = new Map<string, string[]>()
  for (const { id, cluster } of mentions) clusters.set(cluster, [...(clusters.get(cluster) ?? []), id])
  return [...clusters.values()]
}

/** Precision, recall and F1 of each measure in percent, and their mean. */
export function scoreLine({ muc, bCubed, ceafE, conll }: Scores): string {
  const percent = (share: number) => (100 * share).toFixed(1)
  const parts = [muc, bCubed, ceafE].map(({ precision, recall, f1 }) => [precision, recall, f1].map(percent).join(' '))
  return `MUC ${parts[0] ?? ''} · B³ ${parts[1] ?? ''} · CEAFe ${parts[2] ?? ''} · CoNLL ${percent(conll)}`
}

if (import.meta.main) {
  const [, , gold = '', predicted = ''] = process.argv
  const [key, response] = [gold, predicted].map((path) => {
    const rows = readFileSync(path, 'utf8').trim().split('\n')
    return clustersOf(rows.map((row): Clustered => JSON.parse(row)))
  })
  console.log(`all mentions        ${scoreLine(scoresOf(key ?? [], response ?? []))}`)
  console.log(`without singletons  ${scoreLine(scoresOf(withoutSingletons(key ?? []), withoutSingletons(response ?? [])))}`)
}
