// Fits the curve that says how sure what the network read is: node tools/score/calibrate.ts GOLD.jsonl part/parts > data/claim-curve.tsv
// GOLD has a line {docId, text, attributions} for each document; of every `parts` documents the one at `part` (0-based) is read.
// Logistic regression (Platt 1999) by Newton's method. Right is what tools/score/right.ts calls right.
import { sentencesOf } from '#language'
import { covers } from '#model'
import { signs, signsOf } from '../../src/claims/confidence.ts'
import type { Words } from '../../src/claims/rule.ts'
import { innerRules } from '../../src/claims/rules.ts'
import { learned } from '../../src/claims/rules/learned.ts'
import { viewOf } from '../../src/claims/view.ts'
import { attributedIn } from './read-attributed.ts'
import { isRight } from './right.ts'

const [, , path = '', share] = process.argv
type Example = { readonly signs: readonly number[]; readonly right: number }

const examples: Example[] = []
for await (const { document, gold } of attributedIn(path, share)) {
  for (const view of sentencesOf(document).map((sentence) => viewOf(document, sentence))) {
    const others = innerRules.flatMap(({ find }) => find(view))
    const all = learned.flatMap(({ find }) => find(view))
    for (const words of all)
      if (words.evidence && !(words.nested === true && isHeld(words, all)))
        examples.push({ signs: signsOf(words, words.evidence, others), right: isRight(words, gold) ? 1 : 0 })
  }
}
let weights = signs.map(() => 0)
for (let step = 0; step < 30; step += 1) weights = better(weights)
console.log(
  '# How sure what the network of language reads is: the weights of a logistic curve over what speaks for it and against it',
)
console.log(
  '# (src/claims/confidence.ts), as tools/score/calibrate.ts fits them on half of the development part of PolNeAR (Newell et al.,',
)
console.log(`# LREC 2018): ${examples.length} findings, none of its text. Licence: Apache-2.0, as the project.`)
console.log('# sign\tweight')
for (const [i, sign] of signs.entries()) console.log(`${sign}\t${(weights[i] ?? 0).toFixed(4)}`)

/** Inside what another says: it is no claim by itself. */
function isHeld({ cue }: Words, all: readonly Words[]): boolean {
  return all.some(({ content }) => cue.some((at) => content.some((other) => covers(other, at))))
}

/** One step of Newton’s: w + H⁻¹ g, with a little held back for what is never or always so. */
function better(own: readonly number[]): number[] {
  const chances = examples.map((example) => 1 / (1 + Math.exp(-dot(own, example.signs))))
  const slope = own.map(
    (weight, i) => sum(examples, (example, k) => (example.right - (chances[k] ?? 0)) * (example.signs[i] ?? 0)) - weight,
  )
  const bend = own.map((_, i) =>
    own.map((_weight, j) => {
      const curved = sum(examples, (example, k) => {
        const p = chances[k] ?? 0
        return p * (1 - p) * (example.signs[i] ?? 0) * (example.signs[j] ?? 0)
      })
      return curved + (i === j ? 1 : 0)
    }),
  )
  const change = solved(bend, slope)
  return own.map((weight, i) => weight + (change[i] ?? 0))
}

/** Gauss: the symmetric system that has one solution. */
function solved(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const rows = matrix.map((values, i) => [...values, right[i] ?? 0])
  for (const [i, pivot] of rows.entries())
    for (const [j, other] of rows.entries()) {
      if (i === j) continue
      const factor = (other[i] ?? 0) / (pivot[i] ?? 1)
      for (const [k, value] of pivot.entries()) other[k] = (other[k] ?? 0) - factor * value
    }
  return rows.map((values, i) => (values.at(-1) ?? 0) / (values[i] ?? 1))
}
function dot(a: readonly number[], b: readonly number[]): number {
  return a.reduce((total, value, i) => total + value * (b[i] ?? 0), 0)
}
function sum<T>(items: readonly T[], of: (item: T, i: number) => number): number {
  return items.reduce((total, item, i) => total + of(item, i), 0)
}
