import type { Lexicon } from '../src/language/segmenter/lexicon.ts'
import { pad, readRuns, roomForRuns } from '../src/language/segmenter/runs.ts'
import { borders, contextFor, enterRun, leaveRun, openContext, tokenFeaturesAt } from '../src/language/segmenter/token-borders.ts'
import { type GoldParagraph, marks } from './segmenter-gold.ts'
import type { Linear } from './segmenter-regression.ts'
import { countSpans, type Step } from './segmenter-steps.ts'

/** Decides what follows each run of characters: column 0 for a border at all, column 1 for a whole token's. */
export function tokenSteps(model: Linear, bits: number, lexicon: Lexicon): Step {
  const pass = (
    { text, marks: marked }: GoldParagraph,
    visit: (right: number, guess: number, scores: readonly [number, number] | null) => number,
  ) => {
    const runs = roomForRuns(text.length)
    readRuns(text, 0, text.length, lexicon, runs)
    const context = contextFor(text.length)
    openContext(runs, context)
    for (let i = pad; i < runs.end; i += 1) {
      enterRun(runs, i, context)
      const right = borderOf(marked[(runs.until[i] ?? 0) - 1] ?? 0)
      let border = right
      if (runs.gap[i + 1] === 0) {
        tokenFeaturesAt(runs, i, context, bits, model.rows)
        const scores = [model.score(0), model.score(1)] as const
        border = visit(right, scores[0] <= 0 ? borders.none : scores[1] > 0 ? borders.token : borders.cut, scores)
      } else visit(right, right, null)
      leaveRun(border, context)
    }
  }
  return {
    learn: (paragraph) => {
      let wrong = 0
      pass(paragraph, (right, guess, scores) => {
        if (guess !== right) wrong += 1
        if (scores) {
          model.learn(0, scores[0], right !== borders.none)
          if (right !== borders.none) model.learn(1, scores[1], right === borders.token)
        }
        return right
      })
      return wrong
    },
    score: (paragraph, counts) => {
      const [gold, found]: [boolean[], boolean[]] = [[], []]
      pass(paragraph, (right, guess) => {
        gold.push(right !== borders.none)
        found.push(guess !== borders.none)
        return guess
      })
      countSpans(gold, found, counts)
    },
  }
}

const borderOf = (mark: number): number => (mark === marks.none ? borders.none : mark === marks.cut ? borders.cut : borders.token)
