// Fits tools/score/happening-curves.tsv: node tools/score/happening-fit.ts DOCUMENTS.jsonl MENTIONS.jsonl > tools/score/happening-curves.tsv
// On the training part of ECB+. One curve for each case: other stem or the same, other document or the same. Of pairs of other stems that tell of two
// happenings every fifth counts, five times: they are most by far.
import { type Example, logisticFit } from './logistic-fit.ts'
import { topicsOf } from './happening-topics.ts'
import { cases, pairsIn, signs, type Topic } from './same-happening.ts'

const sampled = 5

export type PairExample = Example & {
  /** Which of `cases`. */
  readonly kind: number
}

export const examplesIn = (topic: Topic): PairExample[] =>
  pairsIn(topic).map(({ one, other, kind, signs: values }) => ({
    kind,
    signs: values,
    right: one.cluster === other.cluster ? 1 : 0,
    weight: 1,
  }))

/** The weights of the curve of each case, one a sign. */
export function curvesFrom(examples: readonly PairExample[]): number[][] {
  return cases.map((_, kind) => {
    const own = examples.filter((one) => one.kind === kind)
    const isMany = kind < 2
    const kept = isMany ? own.filter(({ right }, i) => right === 1 || i % sampled === 0) : own
    return logisticFit(kept.map((one) => (isMany && one.right === 0 ? { ...one, weight: sampled } : one)))
  })
}

if (import.meta.main) {
  const [, , documents = '', mentions = ''] = process.argv
  const examples = topicsOf(documents, mentions, 'train').flatMap(examplesIn)
  const curves = curvesFrom(examples)
  console.log(
    '# How likely two mentions tell of one happening: the weights of logistic curves (same-happening.ts), as happening-fit.ts fits them on the',
  )
  console.log(
    `# training part of ECB+ (Cybulska and Vossen 2014, CC BY 3.0): ${examples.length} pairs, none of their text. Licence: Apache-2.0, as the project.`,
  )
  console.log(`# sign\t${cases.join('\t')}`)
  for (const [i, sign] of signs.entries()) console.log([sign, ...curves.map((curve) => (curve[i] ?? 0).toFixed(4))].join('\t'))
}
