import type { Reading, Sentence } from '#model'

/** A text as it was read, with the words and trees of its sentences. */
export type ReadText = Omit<Reading, 'sentences' | 'atRisk'> & { readonly sentences: readonly Sentence[] }
