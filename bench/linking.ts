// What it costs to bring one more document among the incidents of a collection: `node --max-old-space-size=16000 bench/linking.ts [documents]`.
// The collection is made of what was read in the examples, told anew with other names, words and days (bench/invented.ts): thirteen reports on each
// story. Each figure is of the last thousand documents that were added; reading them is not counted. The peer compares an account with
// every other.
import { GrowingIncidents } from '../src/linking/growing-incidents.ts'
import { machine, median } from './machine.ts'
import { readingsOfExamples, retold } from './invented.ts'
import { accountsIn } from '../src/linking/accounts.ts'
import { profileOf, wordsOf } from '../src/linking/profiles.ts'
import { evidenceFor } from '../src/linking/evidence.ts'
import { toldOf } from '../src/linking/told.ts'
import { Vocabulary } from '../src/linking/vocabulary.ts'

const most = Number(process.argv[2] ?? 100_000)
const steps = [1000, 10_000, 100_000].filter((step) => step <= most)
const base = readingsOfExamples()
const growing = new GrowingIncidents()
const claims = base.reduce((sum, reading) => sum + reading.claims.length, 0) / base.length

console.log(machine())
console.log('documents\tclaims\tincidents\tms a document, median\tdocuments a second\tcost, of the first\theap, MB')
let first = 0
let count = 0
let times: number[] = []
for (let story = 0; count < (steps.at(-1) ?? 0); story += 1)
  for (const reading of base) {
    const next = retold(reading, story)
    const startedAt = performance.now()
    growing.add(next)
    times.push(performance.now() - startedAt)
    count += 1
    if (!steps.includes(count)) continue
    const last = times.slice(-1000)
    const mean = last.reduce((sum, time) => sum + time, 0) / last.length
    if (first === 0) first = mean
    console.log(
      [
        count.toLocaleString('en'),
        Math.round(count * claims).toLocaleString('en'),
        growing.incidents().length.toLocaleString('en'),
        median(last).toFixed(2),
        Math.round(1000 / mean),
        (mean / first).toFixed(2),
        Math.round(process.memoryUsage().heapUsed / 1e6),
      ].join('\t'),
    )
    times = []
  }

const vocabulary = new Vocabulary()
const accounts = base.flatMap((reading) =>
  toldOf(Array.from({ length: 70 }, (_, story) => retold(reading, story))).flatMap(accountsIn),
)
for (const account of accounts) vocabulary.count(wordsOf(account, new Set()))
const [one, ...others] = accounts.map((account) => profileOf(account, new Set(), vocabulary))
const startedAt = performance.now()
if (one) for (const other of others) evidenceFor(one, other, vocabulary)
const all = performance.now() - startedAt
console.log(
  `peer: one account against every one of ${others.length.toLocaleString('en')}: ${all.toFixed(1)} ms, and growing with them`,
)
