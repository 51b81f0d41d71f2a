/** Writes what the network makes of a treebank's own words, as CoNLL-U: node training/score-words.ts FILE.conllu > OUT.conllu */
import { network, unquoted } from '../src/language/network/network.ts'
import { sentencesFrom } from './treebank.ts'

const [path = ''] = process.argv.slice(2)
const sentences = sentencesFrom(path)
network.analyse([unquoted(sentences[0]?.words.map(({ form }) => form) ?? [])])
const start = performance.now()
const analyses = network.analyse(sentences.map(({ words }) => unquoted(words.map(({ form }) => form))))
const seconds = (performance.now() - start) / 1000
const lines = sentences.flatMap(({ text, words }, s) => {
  const { tags = [], fineTags = [], heads = [], relations = [], names = [] } = analyses[s] ?? {}
  const rows = words.map(({ form }, i) =>
    [
      i + 1,
      form,
      '_',
      tags[i],
      fineTags[i],
      '_',
      (heads[i] ?? 0) + 1,
      relations[i],
      '_',
      names[i] === 'O' ? '_' : `NER=${names[i]}`,
    ].join('\t'),
  )
  return [`# text = ${text}`, ...rows, '']
})
process.stdout.write(`${lines.join('\n')}\n`)
console.error(`${Math.round(sentences.reduce((sum, { words }) => sum + words.length, 0) / seconds)} words a second`)
