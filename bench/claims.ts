// What the room `claims` adds to the parser: `node bench/claims.ts`, or with reports of your own `node bench/claims.ts archive.jsonl`.
// The same documents three ways, in turns: parsed; parsed with sayings; parsed with sayings and read for attributions. Each figure is the
// best of five passes after one to warm up, one thread.
import { readFileSync } from 'node:fs'
import { Failure } from '#base'
import { attributionsIn } from '#claims'
import { documentsIn } from '#intake'
import { parsesIn, sentencesOf } from '#language'
import type { Document } from '#model'
import { corpusOfExamples } from './corpus.ts'
import { machine } from './machine.ts'

const [, , path] = process.argv
const bytes = path === undefined ? new TextEncoder().encode(corpusOfExamples(60)) : readFileSync(path)
const about = { path: null, format: 'jsonl', publishedOn: null, publisher: null, url: null } as const
const documents = [...documentsIn(bytes, about)].filter((document): document is Document => !(document instanceof Failure))
const bodiesOf = ({ passages }: Document) => passages.map(({ body }) => body)

const ways: Readonly<Record<string, (document: Document) => unknown>> = {
  'parsed, in words as the rules read them': (document) => sentencesOf(document, { sayings: false }),
  'with sayings': (document) => sentencesOf(document),
  'with attributions': (document) => attributionsIn(document, sentencesOf(document)),
}

const seconds = new Map<string, number[]>()
for (let pass = 0; pass < 6; pass += 1)
  for (const [name, read] of Object.entries(ways)) {
    const startedAt = performance.now()
    for (const document of documents) read(document)
    if (pass > 0) seconds.set(name, [...(seconds.get(name) ?? []), (performance.now() - startedAt) / 1000])
  }

const words = documents.reduce(
  (sum, document) =>
    sum +
    parsesIn(document.text, bodiesOf(document))
      .flat()
      .flatMap((parse) => parse.words).length,
  0,
)
const best = [...seconds].map(([name, all]) => ({ name, time: Math.min(...all) }))
console.log(`${documents.length} documents, ${words.toLocaleString('en')} words`)
console.log(machine())
console.log('| | words a second | time |\n|---|---|---|')
for (const { name, time } of best)
  console.log(`| ${name} | ${Math.round(words / time).toLocaleString('en')} | ${(time / (best[0]?.time ?? time)).toFixed(2)}× |`)
