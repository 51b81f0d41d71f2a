import { bestLabels, type Run, runsOf } from './best-labels.ts'
import type { Kernel } from './kernel.ts'
import { matrixFrom } from './matrix.ts'
import { readAgainFrom } from './read-again.ts'
import type { FoundCue, ReadSentence, SayingLabels } from './saying.ts'
import type { States } from './states.ts'
import type { Weights } from './weights.ts'

/** The cues of sentences whose words, with their roots, are the first `count` rows of the states. */
export type CueFinder = (sentences: readonly ReadSentence[], count: number) => FoundCue[]

/** One head finds those that stand in nobody's content, another finds all: what only that one finds is nested. */
export function cueFinderFrom(weights: Weights<SayingLabels>, states: States, kernel: Kernel): CueFinder {
  const { cues: labels } = weights
  const again = readAgainFrom(weights, 'cue', weights.cueLayers, states, kernel)
  const [outermost, any] = [matrixFrom(weights, 'cue', kernel), matrixFrom(weights, 'any', kernel)]
  const [quotedTable, follow] = [weights.floats('cueQuoted'), weights.floats('cueFollow')]
  return (sentences, count) => {
    again.enter(count)
    const rows = again.read(
      sentences.map(({ from, quoted }) => ({
        from: from + 1,
        count: quoted.length,
        mark: (add) => {
          for (const [word, kind] of quoted.entries()) add(word, quotedTable, kind)
        },
      })),
    )
    let row = 0
    return sentences.flatMap(({ quoted: { length } }, sentence) => {
      const foundBy = (head: typeof any, nested: boolean, pairs?: Float32Array): FoundCue[] => {
        const scores = again.labelled(head, rows, row, length)
        return runsOf(bestLabels(scores, length, labels, pairs)).map((cue) => ({
          sentence,
          cue,
          nested,
          odds: oddsOf(cue, scores, labels.length),
        }))
      }
      const outer = foundBy(outermost, false, follow)
      const inner = foundBy(any, true).filter(({ cue }) => !outer.some((other) => meet(cue, other.cue)))
      row += length
      return [...outer, ...inner]
    })
  }
}

const meet = (a: Run, b: Run): boolean => a.first <= b.last && b.first <= a.last

/** `scores`: log likelihoods, of "no cue" first. */
function oddsOf({ first, last }: Run, scores: Float32Array, labels: number): number {
  const least = Math.min(...Array.from({ length: last - first + 1 }, (_, i) => scores[(first + i) * labels] ?? 0))
  return Math.log(Math.max(1 - Math.exp(least), 1e-9)) - least
}
