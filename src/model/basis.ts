import type { Span } from './span.ts'

export type RuleId = `${string}/${string}`
/** The receipt of a derived thing: which rule, from which words. Nothing derived exists without one. */
export type Basis = { readonly rule: RuleId; readonly words: readonly Span[] }
/**
 * The receipt of a claim. `confidence`: how often claims read like it were right on text held back, 0 to 1 (docs/attribution.md); null where
 * nobody has measured it.
 */
export type ClaimBasis = Basis & { readonly confidence: number | null }
