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
import { logisticFit } from './logistic-fit.ts'
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
const weights = logisticFit(examples.map(({ signs: values, right }) => ({ signs: values, right, weight: 1 })))
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
