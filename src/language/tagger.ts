import { never, readDataBytes } from '#base'
import type { Tag } from '#model'
import { normOf, straightened } from './norm.ts'
import { casingOf, featureCount, featuresAt, placeOf, traitsOf } from './tag-features.ts'
import { modelFrom, type TagModel } from './tag-model.ts'
import { bestOf, tags } from './tag-scores.ts'

/** The tags of one sentence's words, given from left to right by an averaged perceptron (data/en/MODEL.md). */
export function tagsOf(words: readonly string[], { bits, weights, known }: TagModel = model): Tag[] {
  const casing = casingOf(words)
  const traits = words.map((word) => traitsOf(straightened(word), normOf(word), casing, known))
  const rows = new Int32Array(featureCount)
  const scores = new Float64Array(tags.length)
  const found: Tag[] = []
  let [before, beforeThat] = [-1, -1]
  for (let i = 0; i < words.length; i += 1) {
    featuresAt(traits, i, casing, before, beforeThat, bits, rows)
    const best = bestOf(weights, rows, scores)
    found.push(tags[best] ?? never(`tag ${best}`))
    beforeThat = before
    before = best
  }
  return found
}

const model = modelFrom(readDataBytes('en/tagger.bin'))

/** Whether the training text has the word, given in small letters, at least three times. */
export const isFamiliar = (norm: string): boolean => model.known[placeOf(norm.replace(/\d/gu, '0'))] !== 0
