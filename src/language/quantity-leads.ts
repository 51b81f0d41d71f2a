import type { Token } from '#model'
import { numberWords } from './closed-classes.ts'

/** Behind "at least" before a number and "around" before "a dozen": the index where the quantity begins, else `first`. */
export function afterQuantityLead(tokens: readonly Token[], first: number): number {
  for (const lead of leads) {
    if (lead.every((word, i) => tokens[first + i]?.norm === word) && quantityAt(tokens, first + lead.length)) {
      return first + lead.length
    }
  }
  return first
}

const leads =
  `no more than, no fewer than, no less than, not less than, as many as, as few as, at least, at most, more than, fewer than,
  less than, up to, close to, around, about, approximately, nearly, almost, roughly, some, over, under, only, just`
    .split(/,\s+/u)
    .map((lead) => lead.split(' '))

const groups = /^(?:dozens?|scores|hundreds?|thousands?|couple|handful|half|quarter|third)$/u

function quantityAt(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]
  if (!token) return false
  if (/^an?$/u.test(token.norm)) return groups.test(tokens[at + 1]?.norm ?? '')
  return token.tag === 'NUM' || numberWords.has(token.norm) || groups.test(token.norm)
}
