import type { Span } from './span.ts'

export type RuleId = `${string}/${string}`
/** The receipt of a derived thing: which rule, from which words. Nothing derived exists without one. */
export type Basis = { readonly rule: RuleId; readonly words: readonly Span[] }
