import type { Lexicon } from '../src/language/segmenter/lexicon.ts'
import type { GoldParagraph } from './segmenter-gold.ts'
import type { Linear } from './segmenter-regression.ts'

/** Of the spans between borders. */
export type Counts = { right: number; gold: number; found: number }

/** `learn` gives the number of borders that were wrong before. */
export type Step = {
  readonly learn: (paragraph: GoldParagraph) => number
  readonly score: (paragraph: GoldParagraph, counts: Counts) => void
}

export type Steps = (model: Linear, bits: number, lexicon: Lexicon) => Step

export const f1 = ({ right, gold, found }: Counts): string => ((200 * right) / Math.max(1, gold + found)).toFixed(2)

/** Counts the spans that end at `gold` borders and at `found` ones; a span is right if both its ends are. */
export function countSpans(gold: readonly boolean[], found: readonly boolean[], counts: Counts): void {
  let begun = true
  for (const [i, ends] of gold.entries()) {
    const ours = found[i] === true
    if (ends) counts.gold += 1
    if (ours) counts.found += 1
    if (ends && ours && begun) counts.right += 1
    if (ends || ours) begun = ends && ours
  }
}
