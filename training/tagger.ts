/**
 * Trains the part-of-speech tagger: node training/tagger.ts FOLDER
 * FOLDER holds the training files of the treebanks, `*-train.conllu`. Writes data/en/tagger.bin. Takes half a minute.
 */
import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { straightened } from '../src/language/norm.ts'
import {
  casingOf,
  casings,
  featureCount,
  featuresAt,
  knownBits,
  placeOf,
  traitsOf,
  type WordTraits,
} from '../src/language/tag-features.ts'
import { fileOf } from '../src/language/tag-model.ts'
import { bestOf, tags } from '../src/language/tag-scores.ts'
import { goldTokensOf, type GoldToken } from './gold.ts'
import { sentencesFrom } from './treebank.ts'

const bits = 20
const epochs = 8
/** Averaged weights smaller than this, in updates, are dropped. */
const least = 1

/** The share of words that are trained on as if never seen, for the sake of those that were not. */
const forgotten = 0.06

const [folder = '.'] = process.argv.slice(2)
const files = readdirSync(folder).filter((name) => name.endsWith('-train.conllu'))
const sentences = files.flatMap((name) => sentencesFrom(join(folder, name))).map(goldTokensOf)
console.log(`${sentences.length} sentences from ${files.join(', ')}`)
const known = knownWordsIn(sentences)
const averaged = trained(sentences)
writeFileSync('data/en/tagger.bin', fileOf({ bits, known, weights: quantised(averaged) }))

function trained(gold: readonly GoldToken[][]): Float32Array {
  const weights = new Float32Array(tags.length * 2 ** bits)
  const sums = new Float64Array(weights.length)
  const rows = new Int32Array(featureCount)
  const scores = new Float64Array(tags.length)
  const next = randomFrom(7)
  let step = 1
  for (let epoch = 0; epoch < epochs; epoch += 1) {
    let [wrong, all] = [0, 0]
    for (const sentence of shuffled(gold, next)) {
      const shown = variantOf(sentence, next())
      const words = shown.map(({ word }) => straightened(word))
      const casing = casingOf(words)
      const traits = words
        .map((word) => traitsOf(word, word.toLowerCase(), casing, known))
        .map((seen) => (next() < forgotten ? unseen(seen, next()) : seen))
      let [before, beforeThat] = [-1, -1]
      for (const [i, { tag }] of shown.entries()) {
        featuresAt(traits, i, casing, before, beforeThat, bits, rows)
        const guess = bestOf(weights, rows, scores)
        const right = tags.findIndex((column) => column === tag)
        step += 1
        if (right >= 0) all += 1
        if (right >= 0 && right !== guess) {
          wrong += 1
          for (const row of rows) {
            for (const [column, by] of [
              [right, 1],
              [guess, -1],
            ] as const) {
              const at = row * tags.length + column
              weights[at] = (weights[at] ?? 0) + by
              sums[at] = (sums[at] ?? 0) + by * step
            }
          }
        }
        beforeThat = before
        before = guess
      }
    }
    console.log(`epoch ${epoch + 1}: ${((100 * wrong) / all).toFixed(2)} % wrong while training`)
  }
  return weights.map((weight, i) => weight - (sums[i] ?? 0) / step)
}

/** For each word that is seen three times or more, the number of its set of tags, those left out that it hardly ever has. */
function knownWordsIn(gold: readonly GoldToken[][]): Uint8Array {
  const seen = new Map<string, Map<string, number>>()
  for (const { word, tag } of gold.flat()) {
    const lower = straightened(word).toLowerCase().replace(/\d/gu, '0')
    const counts = seen.get(lower) ?? new Map<string, number>()
    seen.set(lower, counts.set(tag ?? 'X', (counts.get(tag ?? 'X') ?? 0) + 1))
  }
  const sets = new Map<string, string[]>()
  for (const [lower, counts] of seen) {
    const all = [...counts.values()].reduce((sum, count) => sum + count, 0)
    if (all < 3) continue
    const set = [...counts]
      .filter(([, count]) => count >= all * 0.05)
      .map(([tag]) => tag)
      .toSorted()
      .join(' ')
    sets.set(set, [...(sets.get(set) ?? []), lower])
  }
  const table = new Uint8Array(2 ** knownBits)
  const largest = [...sets].toSorted((a, b) => b[1].length - a[1].length).slice(0, 255)
  for (const [i, [, words]] of largest.entries()) for (const word of words) table[placeOf(word)] = i + 1
  return table
}

/** Some sentences are shown in capitals, in small letters, as headlines, or without their full stop. */
function variantOf(sentence: readonly GoldToken[], chance: number): readonly GoldToken[] {
  const rewritten = (change: (word: string) => string) => sentence.map((token) => ({ ...token, word: change(token.word) }))
  if (chance < 0.08) return rewritten((word) => word.toUpperCase())
  if (chance < 0.12) return rewritten((word) => word.toLowerCase())
  if (chance < 0.17) {
    const headline = rewritten((word) => (word.length > 3 ? word.charAt(0).toUpperCase() + word.slice(1) : word))
    return casingOf(headline.map(({ word }) => word)) === casings.headline ? headline : sentence
  }
  if (chance < 0.25 && sentence.at(-1)?.tag === 'PUNCT' && sentence.length > 2) return sentence.slice(0, -1)
  return sentence
}

function unseen(traits: WordTraits, chance: number): WordTraits {
  const noise = Math.floor(chance * 2 ** 31)
  return { ...traits, lower: noise, form: noise, known: 0 }
}

/** From whole weights to a byte each; the few that are out of its range are cut to it. */
function quantised(weights: Float32Array): Int8Array {
  const sizes = weights
    .filter((weight) => Math.abs(weight) >= least)
    .map(Math.abs)
    .toSorted()
  const largest = sizes[Math.floor(sizes.length * 0.9995)] ?? 1
  const scaled = (weight: number) => Math.max(-127, Math.min(127, Math.round((weight / largest) * 127)))
  return Int8Array.from(weights, (weight) => (Math.abs(weight) < least ? 0 : scaled(weight)))
}

/** Numerical Recipes' linear congruential generator, from 0 up to 1: the same seed gives the same model. */
function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}

function shuffled<Item>(items: readonly Item[], next: () => number): Item[] {
  const keyed = items.map((item) => ({ item, key: next() }))
  return keyed.toSorted((a, b) => a.key - b.key).map(({ item }) => item)
}
