/** Scores the language layer on raw text: node training/score.ts FILE.conllu… */
import { basename } from 'node:path'
import { sentencesOf } from '#language'
import { documentWith } from '../src/language/sample.ts'
import { goldTokensOf } from './gold.ts'
import { lemmaOf } from '../src/language/lemmas.ts'
import { normOf } from '../src/language/norm.ts'
import { tagsOf } from '../src/language/tagger.ts'
import { type GoldSentence, sentencesFrom } from './treebank.ts'

for (const path of process.argv.slice(2)) {
  const gold = sentencesFrom(path)
  console.log(basename(path))
  console.log(`  as written    ${tagScore(gold, (word) => word)}`)
  console.log(`  in capitals   ${tagScore(gold, (word) => word.toUpperCase())}`)
  console.log(`  small letters ${tagScore(gold, (word) => word.toLowerCase())}`)
  console.log(`  raw text      ${rawScore(gold)}`)
}

/** On the treebank's sentences and our tokens, over those that are also the treebank's words or joined from them. */
function tagScore(gold: readonly GoldSentence[], written: (word: string) => string): string {
  const counts = { given: 0, right: 0, lemmas: 0, lemmasRight: 0 }
  for (const tokens of gold.map(goldTokensOf)) {
    const found = tagsOf(tokens.map(({ word }) => written(word)))
    for (const [i, { word, tag, lemma }] of tokens.entries()) {
      if (tag === null) continue
      counts.given += 1
      if (found[i] !== tag) continue
      counts.right += 1
      if (lemma === null || tag === 'PUNCT') continue
      counts.lemmas += 1
      if (lemmaOf(normOf(word), found[i]) === normOf(lemma)) counts.lemmasRight += 1
    }
  }
  const lemmas = `${percent(counts.lemmasRight, counts.lemmas)} of the lemmas under a right tag`
  return `${percent(counts.right, counts.given)} of ${counts.given} tags, ${lemmas}`
}

function rawScore(gold: readonly GoldSentence[]): string {
  let text = ''
  const bodies: { start: number; end: number }[] = []
  const goldSentences = new Set<string>()
  const goldWords = new Set<string>()
  for (const [i, sentence] of gold.entries()) {
    const last = bodies.at(-1)
    if (!last || sentence.opensParagraph) {
      text += '\n\n'
      bodies.push({ start: text.length, end: text.length })
    } else if (gold[i - 1]?.spaceAfter) text += ' '
    const base = text.length
    text += sentence.text
    const open = bodies.at(-1)
    if (open) open.end = text.length
    goldSentences.add(`${base + (sentence.words[0]?.start ?? 0)}-${base + (sentence.words.at(-1)?.end ?? 0)}`)
    for (const { start, end } of sentence.words) goldWords.add(`${base + start}-${base + end}`)
  }
  const passages = bodies.map((at, i) => ({ id: `p${i + 1}` as const, kind: 'paragraph' as const, at, body: at, post: null }))
  const sentences = sentencesOf(documentWith(text, passages))
  const ours = sentences.map(({ at }) => `${at.start}-${at.end}`)
  const words = sentences.flatMap(({ tokens }) => tokens.map(({ at }) => `${at.start}-${at.end}`))
  return `sentences F1 ${f1(goldSentences, ours)}, words F1 ${f1(goldWords, words)}`
}

function f1(gold: ReadonlySet<string>, ours: readonly string[]): string {
  const right = ours.filter((key) => gold.has(key)).length
  return percent(2 * right, gold.size + ours.length)
}
function percent(part: number, whole: number): string {
  return ((100 * part) / whole).toFixed(2)
}
