import type { Token } from '#model'
import { headAfter } from './head-noun.ts'
import { countedNoun } from './nouns.ts'
import { quantityAt, type Quantity } from './quantity.ts'
import { countRule, type FoundCount } from './rule.ts'

/** A quantity with its noun: "at least 10 Russian POWs", "dozens of people", "five more houses". */
export const countThings = [
  countRule(
    'counts/number-of-things',
    '{10-/POW At least 10 Russian POWs} and {2/civilian two civilians} were seen.',
    (tokens, first) => {
      const quantity = quantityAt(tokens, first)
      if (!quantity || tokens[first - 1]?.norm === 'how') return null
      if (quantity.single && tokens[quantity.next]?.norm === 'of') return null
      const head = headAfter(tokens, quantity.next, !quantity.single)
      if (!head) return null
      const additional = quantity.additional || otherBefore(tokens, quantity.next, head.index)
      return found(quantity, { additional, last: head.index, unit: head.noun.unit })
    },
  ),
  countRule('counts/number-of-others', 'The mayor died and {2/?,additional two others} were hurt.', (tokens, first) => {
    const quantity = quantityAt(tokens, first)
    if (!quantity || tokens[quantity.next]?.norm !== 'others') return null
    return found(quantity, { additional: true, last: quantity.next, unit: null })
  }),
  countRule('counts/family-of-number', 'The shell killed {4/person a family of four}.', familyAt),
  countRule('counts/more-things', 'He said {1-/Russian,additional more Russians} were captured.', (tokens, first) => {
    if (tokens[first]?.norm !== 'more' || /^(?:no|any|even|some|many|far|or|once)$/u.test(tokens[first - 1]?.norm ?? ''))
      return null
    if (tokens[first + 1]?.norm === 'of') return null
    const head = headAfter(tokens, first + 1, true)
    if (!head) return null
    return { first, last: head.index, low: 1, high: null, approx: false, unit: head.noun.unit, additional: true, part: false }
  }),
]

const found = ({ first, low, high, approx }: Quantity, more: Pick<FoundCount, 'last' | 'unit' | 'additional'>): FoundCount => ({
  first,
  low,
  high,
  approx,
  part: false,
  ...more,
})

const otherBefore = (tokens: readonly Token[], from: number, to: number): boolean =>
  tokens.slice(from, to).some(({ norm }) => norm === 'other')

function familyAt(tokens: readonly Token[], first: number): FoundCount | null {
  const [article, noun, of] = [tokens[first]?.norm ?? '', tokens[first + 1]?.norm ?? '', tokens[first + 2]?.norm]
  if (!/^(?:an?|the|one)$/u.test(article) || !/^(?:family|group|crew|party|team)$/u.test(noun) || of !== 'of') return null
  const quantity = quantityAt(tokens, first + 3)
  const next = tokens[quantity?.next ?? 0]
  if (!quantity || /^(?:NOUN|PROPN|ADJ|NUM|SYM)$/u.test(next?.tag ?? '') || countedNoun(next?.norm ?? '')) return null
  return { ...found(quantity, { last: quantity.next - 1, unit: 'person', additional: false }), first }
}
