// What grounding adds to the parser, and what the gazetteer costs: `node bench/grounding.ts`, or with reports of your own
// `node bench/grounding.ts archive.jsonl`. The same documents in turns: parsed; and grounded, step by step, on what was parsed before. Each figure
// is the best of five passes after one to warm up, one thread.
import { readFileSync } from 'node:fs'
import { bundledAtlas, keyOf } from '#atlas'
import { Failure } from '#base'
import { attributionsIn } from '#claims'
import { actorsIn, actsIn, countsIn, exhibitsIn, placesIn, timesIn } from '#grounding'
import { documentsIn } from '#intake'
import { sentencesOf } from '#language'
import type { Document } from '#model'
import { corpusOfExamples } from './corpus.ts'
import { machine } from './machine.ts'

const memory = process.memoryUsage().rss
const openedAt = performance.now()
bundledAtlas.called('kherson')
const opened = performance.now() - openedAt

const names = Array.from({ length: 20_000 }, (_, index) => keyOf(`Name ${index}`))
const looked = performance.now()
for (const name of names) bundledAtlas.called(name)
const lookups = (1000 * names.length) / (performance.now() - looked)

const held = Math.round((process.memoryUsage().rss - memory) / 1e6)

const [, , path] = process.argv
const bytes = path === undefined ? new TextEncoder().encode(corpusOfExamples(60)) : readFileSync(path)
const about = { path: null, format: 'jsonl', publishedOn: null, publisher: null, url: null } as const
const documents = [...documentsIn(bytes, about)].filter((document): document is Document => !(document instanceof Failure))
const parsed = documents.map((document) => {
  const sentences = sentencesOf(document)
  const sources = attributionsIn(document, sentences).flatMap((one) => one.sources.flatMap(({ spans }) => spans))
  return { document, sentences, sources }
})

const best = (work: () => void): number => {
  const passes = Array.from({ length: 6 }, () => {
    const startedAt = performance.now()
    work()
    return performance.now() - startedAt
  })
  return Math.min(...passes.slice(1))
}
const parsing = best(() => documents.forEach((document) => sentencesOf(document)))
const steps = {
  actors: best(() => parsed.forEach(({ document, sentences, sources }) => actorsIn(document, sentences, sources))),
  places: best(() => parsed.forEach(({ document, sentences }) => placesIn(document, sentences))),
  times: best(() => parsed.forEach(({ document, sentences }) => timesIn(document, sentences))),
  counts: best(() => parsed.forEach(({ document, sentences }) => countsIn(document, sentences))),
}
const found = parsed.map(({ document, sentences, sources }) => ({
  document,
  sentences,
  actors: actorsIn(document, sentences, sources),
  places: placesIn(document, sentences),
  times: timesIn(document, sentences),
  counts: countsIn(document, sentences),
}))
const later = {
  exhibits: best(() => found.forEach(({ document, sentences, actors }) => exhibitsIn(document, sentences, actors))),
  acts: best(() => found.forEach(({ document, sentences, ...grounded }) => actsIn(document, sentences, grounded))),
}

const rows = Object.entries({ ...steps, ...later })
const sum = rows.reduce((all, [, ms]) => all + ms, 0)
console.log(machine())
console.log(
  `${documents.length} reports; gazetteer opened in ${opened.toFixed(1)} ms, ${Math.round(lookups).toLocaleString('en')} lookups/s`,
)
console.log(`the gazetteer, and what it remembers of 20,000 lookups, take ${held} MB`)
console.log(`parsing\t1.00`)
for (const [name, ms] of rows) console.log(`${name}\t${(ms / parsing).toFixed(3)}`)
console.log(`grounding, all\t${(sum / parsing).toFixed(2)}`)
