// Our incidents in the shape of the cluster scorer: node tools/score/clusters.ts GOLD.jsonl > PRED.jsonl
// All the documents of GOLD are compared at once; a document that states no act is a cluster of its own.
import { compare } from '#desk'
import type { Reading } from '#model'
import { readingsOfGold } from './read-gold.ts'

const readings: Reading[] = []
for await (const { reading } of readingsOfGold(process.argv[2] ?? '')) readings.push(reading)
for (const { id, givenId, incident } of compare(readings).documents)
  console.log(JSON.stringify({ doc_id: givenId, cluster: incident ?? id }))
