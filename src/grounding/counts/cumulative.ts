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
  if (one?.norm === 'throughout') return true
  // "in the past two months", "over the last year"; "in the last hours" is of one incident.
  if (/^(?:in|over|during)$/u.test(one?.norm ?? '') && two?.norm === 'the' && /^(?:past|last)$/u.test(three?.norm ?? ''))
    return [four, tokens[at + 4]].some((token) => /^(?:week|month|year|decade)$/u.test(token?.lemma ?? ''))
  // "earlier this year" is a day that is not given.
  const period = one?.norm === 'this' && /^(?:year|month)$/u.test(two?.norm ?? '')
  return period && !/^(?:earlier|early|late|later)$/u.test(tokens[at - 1]?.norm ?? '')
}
