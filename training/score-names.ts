/**
 * Writes the names that the network finds among the words of an annotated file, in its own form: node training/score-names.ts FILE > OUT
 * FILE is in the style of CoNLL 2003 or of Universal NER; a sentence that is longer than the network takes is cut.
 */
import { readFileSync } from 'node:fs'
import { mostWords, network, unquoted } from '../src/language/network/network.ts'

const [path = ''] = process.argv.slice(2)
const sentences = readFileSync(path, 'utf8')
  .split(/\n\s*\n/u)
  .map((block) => block.split('\n').flatMap(wordIn))
  .filter((words) => words.length > 0)
for (const words of sentences) {
  const labels: string[] = []
  for (let at = 0; at < words.length; at += mostWords)
    labels.push(...network.analyse([unquoted(words.slice(at, at + mostWords))]).flatMap(({ names }) => names))
  const rows = words.map((word, i) => `${i + 1}\t${word}\t${labels[i]?.endsWith('-MISC') ? 'O' : labels[i]}`)
  process.stdout.write(`${rows.join('\n')}\n\n`)
}

/** "3 word label …" or "word label"; a line that begins with # is a comment, unless # is the word. */
function wordIn(line: string): string[] {
  const columns = line.split('\t')
  if (/^\d+$/u.test(columns[0] ?? '') && columns.length > 2) return [columns[1] ?? '']
  const [word = '', ...rest] = line.trim().split(/\s+/u)
  const comment = word.startsWith('#') && !(rest.length === 1 && /^(?:O|[BI]-.+)$/u.test(rest[0] ?? ''))
  return word === '' || comment ? [] : [word]
}
