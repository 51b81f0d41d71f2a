import type { Span } from '#model'

/** A stretch of some text that names somebody who is withheld, and what to show in its place. */
export type Hit = { readonly at: Span; readonly label: string }

/** What the keys say of words: the label of the form that they are, and whether a form begins with them. */
export type Verdict = { readonly label: string | null; readonly leads: boolean }
export type VerdictOn = (form: string) => Verdict
