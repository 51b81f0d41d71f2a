// What the words of the search cost: `node bench/search.ts`, or with texts of your own `node bench/search.ts one.txt two.txt`. A text is taken in
// pieces of 2,000 characters, as claims and passages are short. Each figure is the best of five passes after one to warm up, one thread.
import { readFileSync } from 'node:fs'
import { Failure } from '#base'
import { matchesIn } from '../src/ledger/search/matches-in.ts'
import { queryFrom } from '../src/ledger/search/query.ts'
import { relevanceOf } from '../src/ledger/search/relevance-of.ts'
import { exactWords, folded, searchWords } from '../src/ledger/search/words.ts'
import { corpusOfExamples } from './corpus.ts'
import { machine } from './machine.ts'

const russian = 'Министерство сообщило, что четыре солдата взяты в плен под Шебекино; мост обрушился в среду вечером. '
const arabic = 'قال الجيش إن أربعة جنود أسروا يوم الأربعاء قرب الحدود وقالت الوزارة إن ذلك غير صحيح. '
const japanese = '国防省は水曜日に四人の兵士が捕らえられたことを否定した。'
const [, , ...paths] = process.argv
const texts: readonly (readonly [string, string])[] =
  paths.length > 0
    ? paths.map((path) => [path, readFileSync(path, 'utf8')])
    : [
        ['examples', corpusOfExamples(200)],
        ['Russian', russian.repeat(10_000)],
        ['Arabic', arabic.repeat(10_000)],
        ['Japanese', japanese.repeat(20_000)],
      ]

const query = queryFrom('bridge OR Шебекино "had coll*" -drill')
if (query instanceof Failure) throw query
const works: Readonly<Record<string, (piece: string) => unknown>> = {
  folded,
  searchWords,
  exactWords,
  matchesIn: (piece) => matchesIn(piece, query, { exact: false }),
  relevanceOf: (piece) => relevanceOf(piece, query, () => 1),
}

console.log(machine())
for (const [name, text] of texts) {
  const pieces = text.match(/[^]{1,2000}/g) ?? []
  const figures = Object.entries(works).map(([work, run]) => {
    const passes = Array.from({ length: 6 }, () => {
      const startedAt = performance.now()
      for (const piece of pieces) run(piece)
      return performance.now() - startedAt
    })
    return `${work} ${(Buffer.byteLength(text) / 1000 / Math.min(...passes.slice(1))).toFixed(0)} MB/s`
  })
  console.log(`${name}: ${figures.join(', ')}`)
}
