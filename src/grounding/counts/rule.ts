import type { RuleId, Token } from '#model'
import type { Bounds } from './quantity-leads.ts'

/** A count in a sentence, from token `first` to token `last`, both included. */
export type FoundCount = Bounds & {
  readonly first: number
  readonly last: number
  readonly unit: string | null
  readonly additional: boolean
  /** The words themselves say that it is a part of the count before it. */
  readonly part: boolean
}

export type CountRule = {
  readonly id: RuleId
  /** Labels give the range in MUC-4 notation and the unit: "10-/prisoner" is at least ten prisoners, "~12" about twelve. */
  readonly example: string
  readonly find: (tokens: readonly Token[]) => readonly FoundCount[]
}

/** A rule that is tried at every token in turn. */
export function countRule(
  id: RuleId,
  example: string,
  at: (tokens: readonly Token[], first: number) => FoundCount | null,
): CountRule {
  const find = (tokens: readonly Token[]) => {
    const found: FoundCount[] = []
    for (let first = 0; first < tokens.length; first += 1) {
      const one = at(tokens, first)
      if (!one) continue
      found.push(one)
      first = one.last
    }
    return found
  }
  return { id, example, find }
}

export const exactly = (count: number): Bounds => ({ low: count, high: count, approx: false })
