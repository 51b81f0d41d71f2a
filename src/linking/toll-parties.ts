import { type Span, wordsAt } from '#model'
import type { Fact } from './facts.ts'
import { groupedBy } from './groups.ts'
import type { Valued } from './held.ts'
import { around, figureSpans } from './quotes.ts'
import { allowedBy } from './toll-parts.ts'
import { isOnePerson } from './toll-victims.ts'

/**
 * The parties that one verb counts, "three soldiers and a civilian were killed", have nobody in common: together they are a toll
 * of people, here four. Only exact figures of what is said to have happened add up; a person told of without one, "his wife", is one.
 */
export function partiesTogether(facts: readonly Fact[]): Valued[] {
  const groups = groupedBy(
    facts.filter(({ act, negated }) => !negated && act.modality === 'actual' && act.target !== null),
    ({ from, act }) => `${from.ref} ${act.type} ${act.basis.words.map(({ start }) => start).join()}`,
  )
  return [...groups.values()].flatMap((parties): Valued[] => {
    const [first] = parties
    const figures = parties.map((party, at) => exactOf(party) ?? (isOnePerson(party) ? 1 : at > 0 ? beside(party) : null))
    const targets = new Set(parties.map(({ act }) => act.target?.spans[0]?.start))
    if (!first || parties.length < 2 || targets.size < parties.length || figures.includes(null)) return []
    const total = figures.reduce<number>((sum, figure) => sum + (figure ?? 0), 0)
    const words = wordsAt(first.from.told.document.text, around(parties.flatMap(spansOf)))
    const target = first.act.target && { ...first.act.target, unit: 'person' }
    const count = first.count && { ...first.count, unit: 'person' }
    const fact = { ...first, quote: words, act: { ...first.act, target }, count }
    const range = allowedBy({ low: total, high: total }, fact, words)
    return [{ fact, value: { low: total, high: total, approx: false, words }, range, negated: false }]
  })
}

const spansOf = ({ from, act }: Fact): readonly Span[] => [...figureSpans(from, act), ...(act.target?.spans ?? [])]

/** "A girl and four others": four beside those before them. */
const beside = (party: Fact): number | null =>
  party.count?.additional ? exactOf({ ...party, count: { ...party.count, additional: false } }) : null

function exactOf({ count }: Fact): number | null {
  if (!count || count.approx || count.additional || count.cumulative || count.partOf !== null) return null
  return count.low !== null && count.low === count.high ? count.low : null
}
