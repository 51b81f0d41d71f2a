import type { Token } from '#model'

/** "bringing the total to 40", "40 since February", "so far this year": a toll over more than one incident. */
export function isCumulative(tokens: readonly Token[], first: number, last: number, next: number): boolean {
  const before = tokens.slice(Math.max(0, first - 9), first)
  const brought = before.findLastIndex(({ lemma }) => lemma === 'bring')
  if (brought >= 0 && before.slice(brought).some(({ norm }) => total.test(norm))) return true
  const after = tokens.slice(last + 1, next)
  if (brought === before.length - 2 && after.slice(0, 3).some(({ norm }) => total.test(norm))) return true
  return after.some((_, at) => opensPeriod(after, at)) || opensPeriod(tokens, 0)
}

const total = /^(?:total|toll|number|tally|count)$/u

/** "since" before a clause with a pronoun ("since he left") gives a reason or a moment, not a period of counting. */
function opensPeriod(tokens: readonly Token[], at: number): boolean {
  const [one, two, three, four] = [0, 1, 2, 3].map((step) => tokens[at + step])
  if (one?.norm === 'since') return two !== undefined && !/^(?:PRON|PUNCT|VERB|AUX)$/u.test(two.tag) && two.norm !== 'then'
  if (one?.norm === 'to' && two?.norm === 'date') return true
  return one?.norm === 'so' && two?.norm === 'far' && three?.norm === 'this' && /^(?:year|month)$/u.test(four?.norm ?? '')
}
