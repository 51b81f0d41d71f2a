import type { Basis } from './basis.ts'
import type { ActorId } from './referent.ts'

/** Those who are withheld by default; each may be withheld as a whole (docs/withholding.md). */
export const atRiskClasses = ['prisoners', 'victims', 'minors', 'witnesses'] as const
export type AtRiskClass = (typeof atRiskClasses)[number]

/**
 * Somebody named whom publicity may harm, as one of a class; who belongs to two classes stands here twice. private: of whom the text says nothing that makes
 * them public or at risk, for those who would rather withhold every private person than miss one at risk.
 */
export type AtRisk = {
  readonly class: AtRiskClass | 'private'
  /** null: the reader took the name for no actor. */
  readonly referent: ActorId | null
  /** Every form of the name that the text uses, the longest first. */
  readonly names: readonly string[]
  /** The rule, and the words that say so. */
  readonly why: Basis
}
