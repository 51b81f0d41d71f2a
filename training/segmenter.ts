/**
 * Trains the segmenter: node training/segmenter.ts FOLDER [--held-out]
 * FOLDER holds the training files of the treebanks, `*-train.conllu`. Writes data/en/segmenter.bin, in two minutes. With
 * --held-out every fifth document is kept back and scored on instead, and nothing is written: the choices here were made so.
 */
import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { sentenceFeatureCount } from '../src/language/segmenter/sentence-features.ts'
import { tokenFeatureCount } from '../src/language/segmenter/token-borders.ts'
import { segmenterFile } from './segmenter-file.ts'
import { type GoldParagraph, paragraphsFrom } from './segmenter-gold.ts'
import { lexiconOf } from './segmenter-lexicon.ts'
import { type Linear, linearModel } from './segmenter-regression.ts'
import { sentenceSteps } from './segmenter-sentences.ts'
import { type Counts, f1, type Steps } from './segmenter-steps.ts'
import { tokenSteps } from './segmenter-tokens.ts'
import { randomFrom, shuffled, variantOf } from './segmenter-variants.ts'

const [tokenBits, sentenceBits] = [17, 19]
const [tokenEpochs, sentenceEpochs] = [6, 8]
const firstRate = 0.2
/** The weights are the mean of those of several runs: what one run learnt by chance weighs little. */
const seeds = [1, 2, 3, 4]

const [folder = '.', flag] = process.argv.slice(2)
const holdsOut = flag === '--held-out'
const all = readdirSync(folder)
  .filter((name) => name.endsWith('-train.conllu'))
  .flatMap((name) => paragraphsFrom(join(folder, name)))
let documents = 0
const [gold, heldOut]: [GoldParagraph[], GoldParagraph[]] = [[], []]
for (const paragraph of all) {
  if (paragraph.opensDocument) documents += 1
  if (holdsOut && documents % 5 === 3) heldOut.push(paragraph)
  else gold.push(paragraph)
}
const lexicon = lexiconOf(gold)

const tokens = train('tokens', tokenEpochs, tokenSteps, () => linearModel(tokenBits, 2, tokenFeatureCount), tokenBits)
const sentences = train(
  'sentences',
  sentenceEpochs,
  sentenceSteps,
  () => linearModel(sentenceBits, 1, sentenceFeatureCount),
  sentenceBits,
)
if (!holdsOut) {
  const file = segmenterFile({
    lexicon,
    tokenBits,
    tokenWeights: quantised(tokens),
    sentenceBits,
    sentenceWeights: quantised(sentences),
  })
  writeFileSync('data/en/segmenter.bin', file)
  console.log(`data/en/segmenter.bin: ${file.length} bytes`)
}

function train(name: string, epochs: number, steps: Steps, made: () => Linear, bits: number): Linear {
  const mean = made()
  for (const seed of seeds) {
    const model = made()
    const { learn } = steps(model, bits, lexicon)
    const next = randomFrom(seed)
    let wrong = 0
    for (let epoch = 0; epoch < epochs; epoch += 1) {
      model.rate = firstRate * (1 - epoch / epochs)
      wrong = 0
      for (const [index, paragraph] of shuffled([...gold.entries()], next))
        wrong += learn(variantOf(paragraph, gold[index + 1], next))
    }
    for (const [i, weight] of model.weights.entries()) mean.weights[i] = (mean.weights[i] ?? 0) + weight / seeds.length
    console.log(`${name}, run ${seed}: ${wrong} wrong in the last pass`)
  }
  const counts: Counts = { right: 0, gold: 0, found: 0 }
  const { score } = steps(mean, bits, lexicon)
  for (const paragraph of heldOut) score(paragraph, counts)
  if (holdsOut) console.log(`${name}: F1 held out ${f1(counts)}`)
  return mean
}

/** 8-bit integers; the few largest weights are cut to the 9,998th of 10,000. */
function quantised({ weights }: Linear): Int8Array {
  const sizes = weights
    .map(Math.abs)
    .filter((size) => size > 0)
    .toSorted()
  const largest = sizes[Math.floor(sizes.length * 0.9998)] ?? 1
  return Int8Array.from(weights, (weight) => Math.max(-127, Math.min(127, Math.round((weight / largest) * 127))))
}
