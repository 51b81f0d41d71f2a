import type { Comparison } from '#model'

/** The contract's shape of a comparison. A Comparison is plain JSON already: no spans, no maps, nothing undefined. */
export const comparisonJson = (comparison: Comparison): Comparison => comparison
