import type { Lexicon } from '../src/language/segmenter/lexicon.ts'
import { gaps, pad, readRuns, roomForRuns } from '../src/language/segmenter/runs.ts'
import {
  endSentence,
  enterWord,
  openSentences,
  sentenceContextFor,
  sentenceFeaturesAt,
} from '../src/language/segmenter/sentence-features.ts'
import { borders } from '../src/language/segmenter/token-borders.ts'
import { joinRuns, roomForWords, type Words } from '../src/language/segmenter/words.ts'
import { type GoldParagraph, marks } from './segmenter-gold.ts'
import type { Linear } from './segmenter-regression.ts'
import { countSpans, type Step } from './segmenter-steps.ts'

/** Decides behind each token whether a sentence ends, on the tokens of the treebank. */
export function sentenceSteps(model: Linear, bits: number, lexicon: Lexicon): Step {
  const pass = (paragraph: GoldParagraph, visit: (right: boolean, guess: boolean, score: number | null) => boolean) => {
    const words = wordsOf(paragraph, lexicon)
    const context = sentenceContextFor(paragraph.text.length)
    openSentences(words, context)
    for (let i = pad; i < words.end; i += 1) {
      enterWord(words, i, context)
      if (words.border[i] === borders.cut) continue
      const right = paragraph.marks[(words.until[i] ?? 0) - 1] === marks.sentence
      let score: number | null = null
      if (i + 1 < words.end) {
        sentenceFeaturesAt(words, i, context, bits, model.rows)
        score = model.score(0)
      }
      if (visit(right, score === null || score > 0, score)) endSentence(words, i, context)
    }
  }
  return {
    learn: (paragraph) => {
      let wrong = 0
      pass(paragraph, (right, guess, score) => {
        if (guess !== right) wrong += 1
        if (score !== null) model.learn(0, score, right)
        return right
      })
      return wrong
    },
    score: (paragraph, counts) => {
      const [gold, found]: [boolean[], boolean[]] = [[], []]
      pass(paragraph, (right, guess) => {
        gold.push(right)
        found.push(guess)
        return guess
      })
      countSpans(gold, found, counts)
    },
  }
}

function wordsOf({ text, marks: marked }: GoldParagraph, lexicon: Lexicon): Words {
  const runs = roomForRuns(text.length)
  readRuns(text, 0, text.length, lexicon, runs)
  const ends = new Uint8Array(text.length + 2 * pad)
  for (let i = pad; i < runs.end; i += 1) {
    const mark = marked[(runs.until[i] ?? 0) - 1] ?? 0
    const open = mark === marks.none && runs.gap[i + 1] === gaps.none
    ends[i] = open ? borders.none : mark === marks.cut ? borders.cut : borders.token
  }
  const words = roomForWords(text.length)
  joinRuns(text, runs, ends, lexicon, words)
  return words
}
