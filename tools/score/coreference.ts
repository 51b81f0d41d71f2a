// Which mentions tell of one happening, across the documents of a topic of ECB+, the mentions given:
// node tools/score/coreference.ts DOCUMENTS.jsonl MENTIONS.jsonl SPLIT [--gold | --head-stem] > PRED.jsonl
// A line {id, cluster} for each mention: ours; with --gold as annotated; with --head-stem one cluster for each Porter stem of a topic's head words.
import { readFileSync } from 'node:fs'
import { linkedByHalf } from './linked-by-half.ts'
import { topicsOf } from './happening-topics.ts'
import { likelihoodsIn, signs, type Topic } from './same-happening.ts'

/** Chosen on the training part. */
const leastLikely = 0.42

export function clustersIn(topic: Topic, curves: readonly (readonly number[])[], least: number = leastLikely): string[][] {
  return linkedByHalf(likelihoodsIn(topic, curves), least).map((group) => group.map((i) => topic.happenings[i]?.id ?? ''))
}

function curvesRead(): number[][] {
  const lines = readFileSync(new URL('happening-curves.tsv', import.meta.url), 'utf8').split('\n')
  const rows = new Map(
    lines
      .filter((line) => !line.startsWith('#'))
      .map((line) => {
        const [sign = '', ...weights] = line.split('\t')
        return [sign, weights.map(Number)]
      }),
  )
  return [0, 1, 2, 3].map((kind) => signs.map((sign) => rows.get(sign)?.[kind] ?? 0))
}

if (import.meta.main) {
  const [, , documents = '', mentions = '', split = 'dev', asked] = process.argv
  const curves = curvesRead()
  for (const topic of topicsOf(documents, mentions, split)) {
    const named = topic.happenings.map(({ id, cluster, stem, topic: number }) => ({
      id,
      cluster: asked === '--gold' ? cluster : `${number} ${stem}`,
    }))
    const found =
      asked === undefined
        ? clustersIn(topic, curves).flatMap((group) => group.map((id) => ({ id, cluster: group[0] ?? id })))
        : named
    for (const line of found) console.log(JSON.stringify(line))
  }
}
