/** Writes what the segmenter makes of a treebank's raw text, as CoNLL-U: node training/score-segmenter.ts FILE.conllu > OUT.conllu */
import { span, wordsAt } from '#model'
import { segmentsIn } from '../src/language/segmenter/segments-in.ts'
import { paragraphsFrom } from './segmenter-gold.ts'

const [path = ''] = process.argv.slice(2)
const text = paragraphsFrom(path)
  .map((paragraph) => paragraph.text)
  .join('\n\n')
const start = performance.now()
const sentences = segmentsIn(text, span(0, text.length))
const seconds = (performance.now() - start) / 1000
const lines: string[] = []
for (const { words, tokens } of sentences) {
  for (const { at, first, last } of tokens) {
    if (last > first) lines.push(`${first + 1}-${last + 1}\t${wordsAt(text, at)}${'\t_'.repeat(8)}`)
    for (let i = first; i <= last; i += 1)
      lines.push(`${i + 1}\t${wordsAt(text, words[i] ?? at)}\t_\tX\t_\t_\t${i === 0 ? '0\troot' : '1\tdep'}\t_\t_`)
  }
  lines.push('')
}
process.stdout.write(`${lines.join('\n')}\n`)
console.error(
  `${Math.round(sentences.reduce((sum, { tokens }) => sum + tokens.length, 0) / seconds)} tokens a second, start included`,
)
