/**
 * Makes data/en/words.tsv of treebanks: node training/words.ts FOLDER
 * FOLDER holds `*-train.conllu`. Rows: word, UPOS, XPOS, features, lemma. The word "*" stands for all that have no row of their
 * own, and the lemma "*" for what the rules of src/language/lemmas.ts give. Only what was seen twice has a row.
 */
import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ruledLemmaOf } from '../src/language/word-lemmas.ts'
import { normOf } from '../src/language/norm.ts'
import { type GoldWord, sentencesFrom } from './treebank.ts'

const [folder = '.'] = process.argv.slice(2)
const words = readdirSync(folder)
  .filter((name) => name.endsWith('-train.conllu'))
  .flatMap((name) => sentencesFrom(join(folder, name)))
  .flatMap(({ words: own }) => own)
/** Voice depends on the tree, not on the word. */
const featuresOf = ({ features }: GoldWord): string => features.replace(/\|?Voice=Pass/u, '').replace(/^\|/u, '') || '_'
const classOf = ({ tag, fineTag }: GoldWord): string => `${tag}\t${fineTag}`
const byClass = Map.groupBy(words, classOf)
const defaults = new Map([...byClass].map(([key, own]) => [key, mostFrequent(own.map(featuresOf))]))
const rows = [...defaults].map(([key, features]) => `*\t${key}\t${features}\t*`)
for (const [key, own] of Map.groupBy(words, (word) => `${normOf(word.form)}\t${classOf(word)}`)) {
  const [first] = own
  if (own.length < 2 || !first || /\d/u.test(first.form)) continue
  const features = mostFrequent(own.map(featuresOf))
  const lemma = mostFrequent(own.map((word) => word.lemma))
  const ruled = ruledLemmaOf(first.form, first.tag, first.fineTag)
  if (features !== defaults.get(classOf(first)) || (lemma !== ruled && lemma !== '_'))
    rows.push(`${key}\t${features}\t${lemma === ruled || lemma === '_' ? '*' : lemma}`)
}
const head =
  '# Features and lemmas of English words, learnt from UD English EWT and GUM (training/words.ts); licence CC BY-SA 4.0 (MODEL.md).'
writeFileSync('data/en/words.tsv', `${[head, ...rows.toSorted()].join('\n')}\n`)
console.log(`${rows.length} rows`)

function mostFrequent(values: readonly string[]): string {
  const counts = [...Map.groupBy(values, (value) => value)].map(([value, own]): [string, number] => [value, own.length])
  return counts.toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]?.[0] ?? '_'
}
