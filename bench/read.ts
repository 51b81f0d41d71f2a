// Articles and words a second, from a file on the disk to readings: `npm run bench:read`, or with reports of your own
// `npm run bench:read -- archive.jsonl`. Each figure is the best of three passes after one to warm up; threads start in each.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Failure } from '#base'
import { readFiles } from '#desk'
import { corpusOfExamples } from './corpus.ts'
import { machine } from './machine.ts'

const folder = mkdtempSync(join(tmpdir(), 'claimbook-bench-'))
const made = join(folder, 'examples.jsonl')
writeFileSync(made, corpusOfExamples(600))
const path = process.argv[2] ?? made

type Pass = { readonly articles: number; readonly words: number; readonly seconds: number }

async function pass(workers: number): Promise<Pass> {
  const given = { format: 'guess', publishedOn: null, publisher: null, url: null } as const
  const own = { gazetteer: null, actors: null }
  const watch = { notice: () => {}, progress: () => {} }
  const startedAt = performance.now()
  let articles = 0
  let words = 0
  for await (const found of readFiles([path], { given, own, workers }, watch)) {
    if (found instanceof Failure) throw found
    articles += 1
    words += found.document.text.split(/\s+/u).length
  }
  return { articles, words, seconds: (performance.now() - startedAt) / 1000 }
}

async function best(workers: number): Promise<Pass> {
  await pass(workers)
  const passes: Pass[] = []
  for (let count = 0; count < 3; count += 1) passes.push(await pass(workers))
  return passes.reduce((a, b) => (a.seconds < b.seconds ? a : b))
}

const one = await best(1)
const two = await best(2)
rmSync(folder, { recursive: true })

const rate = (count: number, { seconds }: Pass) => Math.round(count / seconds).toLocaleString('en')
console.log(`${one.articles} articles, ${one.words.toLocaleString('en')} words`)
console.log(machine())
console.log('| workers | articles/s | words/s | 1 to 2 |\n|---|---|---|---|')
console.log(`| 1 | ${rate(one.articles, one)} | ${rate(one.words, one)} | |`)
console.log(`| 2 | ${rate(two.articles, two)} | ${rate(two.words, two)} | ${(one.seconds / two.seconds).toFixed(2)}× |`)
