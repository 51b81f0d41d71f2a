import { type AtRisk, atRiskClasses } from '#model'
import type { BookGiven } from './opened.ts'

export type RedactGiven = BookGiven & { readonly why?: string; readonly as?: AtRisk['class'] }

/** Who may be withheld as a class. */
export const redactable = [...atRiskClasses, 'private'] as const
