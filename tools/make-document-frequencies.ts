/**
 * Makes data/en/document-frequencies.tsv: node tools/make-document-frequencies.ts TREEBANK.conllu…
 * In how many documents of the treebanks each word stands, for words of several; what stands in none of them is rare.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { wordsIn } from '../src/linking/words-in.ts'

const least = 5
const shortest = 20
const frequencies = new Map<string, number>()
let documents = 0
for (const path of process.argv.slice(2))
  for (const document of readFileSync(path, 'utf8').split(/^# newdoc/mu)) {
    const forms = document.split('\n').flatMap((line) => /^\d+\t([^\t]+)\t/u.exec(line)?.[1] ?? [])
    const words = new Set(forms.flatMap((form) => wordsIn(form)))
    if (words.size < shortest) continue
    documents += 1
    for (const word of words) frequencies.set(word, (frequencies.get(word) ?? 0) + 1)
  }
const rows = [...frequencies].filter(([word, count]) => count >= least && !/\d/u.test(word))
const head = [
  `# In how many of ${documents} documents a word stands: counted in the training parts of UD English EWT and GUM (CC BY-SA 4.0), whose licence this`,
  `# table has; by tools/make-document-frequencies.ts. Words of fewer than ${least} documents are left out.`,
  '# word\tdocuments; * stands for all of them',
]
const sorted = rows.toSorted(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
writeFileSync(
  'data/en/document-frequencies.tsv',
  `${[...head, `*\t${documents}`, ...sorted.map(([word, count]) => `${word}\t${count}`)].join('\n')}\n`,
)
console.log(`${rows.length} words, ${documents} documents`)
