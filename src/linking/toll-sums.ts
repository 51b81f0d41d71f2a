import { type Count, type Span, wordsAt } from '#model'
import { groupedBy } from './groups.ts'
import type { Valued } from './held.ts'
import { isArmed, leavesOpen, type People, peopleOf } from './people.ts'
import { around, figureSpans } from './quotes.ts'
import { meet, rangeOf } from './ranges.ts'
import { unitOf } from './toll-values.ts'

/** Figures of several kinds of people that one claim gives together, read as one figure of people. */
export type Sum = { readonly valued: Valued; readonly why: string }

/**
 * "Two soldiers and three civilians" beside another source's "five people": the parts bear the whole out. Parts that add up
 * to something else say nothing against it; there may be others.
 */
export function sumsBeside(whole: readonly Valued[], parts: readonly Valued[]): Sum[] {
  const figures = whole.filter(({ negated, value }) => negated !== true && rangeOf(value) !== null)
  const byClaim = groupedBy(parts.filter(isExact), ({ fact }) => `${fact.from.ref} ${fact.act.type}`)
  return [...byClaim.values()].flatMap((group) => {
    const kinds = new Map(group.map((one): [People, Valued] => [peopleOf(unitOf(one.fact)), one]))
    const [first] = group
    if (!first || kinds.size < 2 || kinds.size !== group.length || ![...kinds.keys()].every(standsApart)) return []
    if (figures.some(({ fact }) => fact.from.root.source === first.fact.from.root.source)) return []
    const total = group.reduce((sum, { value }) => sum + (value.low ?? 0), 0)
    const range = { low: total, high: total }
    if (!figures.some(({ value }) => meet([range, rangeOf(value) ?? range]) !== null)) return []
    const words = wordsOf(group)
    const value = { low: total, high: total, approx: false, words }
    return [
      {
        valued: { fact: { ...first.fact, quote: words }, value, range, negated: false },
        why: `“${words}” (${first.fact.from.root.holder}) is read as ${total} people.`,
      },
    ]
  })
}

/** Kinds that have nobody in common: children are civilians too, soldiers are not. */
const standsApart = (people: People) => !leavesOpen(people) && (isArmed(people) || people === 'civilians')

const isExact = ({ fact: { count }, value, negated }: Valued): boolean =>
  negated !== true && count !== null && isClosed(count) && value.low !== null && value.low === value.high

const isClosed = ({ approx, additional, cumulative, partOf }: Count) => !approx && !additional && !cumulative && partOf === null

/** From the first figure to the last: "two soldiers and three civilians". */
function wordsOf(group: readonly Valued[]): string {
  const spans = group.flatMap(({ fact: { from, act } }): readonly Span[] => {
    const figure = figureSpans(from, act)
    return figure.length > 0 ? [...figure, ...(act.target?.spans ?? [])] : act.words
  })
  const text = group[0]?.fact.from.told.document.text ?? ''
  return wordsAt(text, around(spans))
}
