import type { Token } from '#model'
import { bareAt, found, isFree } from './count-bare.ts'
import { headAfter } from './head-noun.ts'
import { fateWords, lossNouns } from './losses.ts'
import { countRule } from './rule.ts'

/** Numbers that a word for the whole stands beside: a toll, the number of the dead. */
export const countTolls = [
  countRule(
    'counts/toll',
    'The death toll rose to {40/? 40}; the mayor put the number of dead at {30/? 30}.',
    (tokens, first) => {
      const quantity = bareAt(tokens, first)
      if (!quantity || !/^(?:to|at|of|is|was|reached|passed|exceeded|hit)$/u.test(tokens[first - 1]?.norm ?? '')) return null
      if (!isFree(tokens[quantity.next])) return null
      const before = tokens.slice(Math.max(0, first - 10), first)
      return isToll(before) ? { ...found(quantity), unit: unitOf(before) } : null
    },
  ),
  countRule(
    'counts/to-number-the-toll',
    'The deaths bring to {16/person,cumulative 16} the number of people killed there.',
    (tokens, first) => {
      const quantity = bareAt(tokens, first)
      if (!quantity || tokens[first - 1]?.norm !== 'to' || !/^(?:bring|raise|take|lift)$/u.test(tokens[first - 2]?.lemma ?? ''))
        return null
      const after = tokens.slice(quantity.next, quantity.next + 8)
      if (after[0]?.norm !== 'the' || !/^(?:death|casualty|number|total|toll|tally|count)$/u.test(after[1]?.norm ?? ''))
        return null
      return { ...found(quantity), unit: unitOf(after) }
    },
  ),
]

/** "death toll", "the number of people killed", or a total that is "brought" to a number. */
function isToll(before: readonly Token[]): boolean {
  if (before.some(({ norm }) => norm === 'toll')) return true
  const total = before.findLastIndex(({ norm }) => /^(?:total|number|tally|count)$/u.test(norm))
  if (total < 0) return false
  return (
    before.slice(0, total).some(({ lemma }) => lemma === 'bring') ||
    (before[total + 1]?.norm === 'of' && before.slice(total + 2).some(({ norm }) => fateWords.has(norm) || lossNouns.has(norm)))
  )
}

/** "the number of people killed" counts people. */
function unitOf(tokens: readonly Token[]): string | null {
  const of = tokens.findLastIndex(
    ({ norm }, at) => norm === 'of' && /^(?:number|total|toll|tally|count)$/u.test(tokens[at - 1]?.norm ?? ''),
  )
  return of < 0 ? null : (headAfter(tokens, of + 1, true)?.noun.unit ?? null)
}
