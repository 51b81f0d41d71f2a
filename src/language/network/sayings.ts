import type { Kernel } from './kernel.ts'
import { cueFinderFrom } from './saying-cues.ts'
import { roleFinderFrom } from './saying-roles.ts'
import type { FoundSaying, ReadSentence, SayingLabels } from './saying.ts'
import type { States } from './states.ts'
import type { Weights } from './weights.ts'

/** The sayings of sentences that stand in the states, in the order of their cues. */
export type SayingReader = (sentences: readonly ReadSentence[]) => FoundSaying[][]

/**
 * Two steps, each a small stack of recurrences over the states: which words are cues; and for each cue by itself, which words are its source
 * and its content. Each step chooses its labels together (conditional random fields, Lafferty et al. 2001). What has no content is none.
 */
export function sayingsFrom(weights: Weights<SayingLabels>, states: States, kernel: Kernel): SayingReader {
  const [cuesIn, rolesOf] = [cueFinderFrom(weights, states, kernel), roleFinderFrom(weights, states, kernel)]
  return (sentences) => {
    const last = sentences.at(-1)
    const count = last ? last.from + last.heads.length + 1 : 0
    const cues = cuesIn(sentences, count)
    const sayings = rolesOf(cues, sentences, count)
    return sentences.map((_, sentence) =>
      sayings
        .filter(({ content }, i) => cues[i]?.sentence === sentence && content.length > 0)
        .toSorted((a, b) => a.cue.first - b.cue.first),
    )
  }
}
