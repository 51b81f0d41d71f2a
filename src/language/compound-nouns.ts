import type { Tag } from '#model'
import { normOf } from './norm.ts'

/** Nouns in -ing, by the noun before them that makes a compound: the tagger takes the second for a verb. */
const compounds: Readonly<Record<string, RegExp>> = {
  crossing: /^(?:border|frontier|river|rail|railway|level|road|pedestrian)$/u,
  bombing: /^(?:car|truck|suicide|roadside|aerial|air|barrel)$/u,
  shelling: /^(?:artillery|mortar|tank|cross-border)$/u,
  shooting: /^(?:mass|school|police|drive-by)$/u,
  building:
    /^(?:apartment|residential|office|government|school|hospital|church|station|administration|police|ministry|parliament)$/u,
  killing: /^(?:mass|revenge|mercy|honou?r)$/u,
}

/** "the border crossing late on Tuesday": a noun, and no participle. */
export function withCompoundNouns(words: readonly string[], tags: readonly Tag[]): Tag[] {
  const norms = words.map(normOf)
  return tags.map((tag, at) => (tag === 'VERB' && compounds[norms[at] ?? '']?.test(norms[at - 1] ?? '') ? 'NOUN' : tag))
}
