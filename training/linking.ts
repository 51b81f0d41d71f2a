/**
 * Fits data/linking-curve.tsv: node training/linking.ts GOLD.jsonl… > data/linking-curve.tsv
 * As it stands it was fitted on the even incidents of the Gun Violence Database and on the training part of ECB+, as tools/score/ecb-as-reports.ts
 * writes it. Each GOLD has a line {doc_id, incident_id, title, text, published} for each document: its pairs are compared within it, and all sets count the same.
 */
import type { Reading } from '#model'
import { signs } from '../src/linking/evidence.ts'
import { pairsAmong } from '../src/linking/pairs.ts'
import { toldOf } from '../src/linking/told.ts'
import { type Example, logisticFit } from '../tools/score/logistic-fit.ts'
import { readingsOfGold } from '../tools/score/read-gold.ts'

const paths = process.argv.slice(2)
const sets = await Promise.all(paths.map(examplesIn))
const all = sets.flatMap((examples) =>
  examples.map((one) => ({ ...one, weight: sets[0] ? sets[0].length / examples.length : 1 })),
)
console.log(
  '# How likely two accounts tell of one incident: the weights of a logistic curve over what they have in common (src/linking/evidence.ts), as',
)
console.log(
  '# training/linking.ts fits them on pairs of documents of the Gun Violence Database (the even incidents of a part of it) and of ECB+ (Cybulska and',
)
console.log(`# Vossen 2014, its training part): ${all.length} pairs, none of their text. Licence: Apache-2.0, as the project.`)
console.log('# sign\tweight')
for (const [i, weight] of logisticFit(all).entries()) console.log(`${signs[i] ?? ''}\t${weight.toFixed(4)}`)

async function examplesIn(path: string): Promise<Example[]> {
  const readings: Reading[] = []
  const incidents = new Map<string, string | null>()
  for await (const { reading, incident } of readingsOfGold(path)) {
    readings.push(reading)
    incidents.set(reading.document.id, incident)
  }
  return pairsAmong(toldOf(readings)).pairs.map(({ one, other, evidence }) => ({
    signs: evidence.signs,
    right: incidents.get(one.document) === incidents.get(other.document) ? 1 : 0,
    weight: 1,
  }))
}
