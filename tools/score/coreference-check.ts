// How well the curves do on topics that they were not fitted on: node tools/score/coreference-check.ts DOCUMENTS.jsonl MENTIONS.jsonl [LEAST…]
// The topics of the training part of ECB+ in five parts: each is clustered by what is fitted on the other four. A line for the head stems, and one for each
// LEAST, the likelihood from which groups are joined.
import { clustersOf, scoreLine, scoresOf } from './coreference-score.ts'
import { clustersIn } from './coreference.ts'
import { curvesFrom, examplesIn } from './happening-fit.ts'
import { topicsOf } from './happening-topics.ts'

const parts = 5

const [, , documents = '', mentions = '', ...asked] = process.argv
const topics = topicsOf(documents, mentions, 'train')
const key = clustersOf(topics.flatMap(({ happenings }) => happenings))
const stems = topics.flatMap(({ happenings }) => happenings.map(({ id, stem, topic }) => ({ id, cluster: `${topic} ${stem}` })))
console.log(`head stems  ${scoreLine(scoresOf(key, clustersOf(stems)))}`)
const curves = Array.from({ length: parts }, (_, part) =>
  curvesFrom(topics.flatMap((topic, i) => (i % parts === part ? [] : examplesIn(topic)))),
)
for (const least of asked.length > 0 ? asked.map(Number) : [undefined]) {
  const found = topics.flatMap((topic, i) => clustersIn(topic, curves[i % parts] ?? [], least))
  console.log(`${least ?? 'as chosen'}  ${scoreLine(scoresOf(key, found))}`)
}
