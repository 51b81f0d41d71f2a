import type { Token } from '#model'
import { headAfter } from './head-noun.ts'
import { fateWords, isLossVerb } from './losses.ts'
import { quantityAt, type Quantity } from './quantity.ts'
import { countRule, type FoundCount } from './rule.ts'

/** Numbers whose noun is left out: they count people only beside a word for what became of them. */
export const countBare = [
  countRule(
    'counts/number-dead',
    'The raid left {12/? 12} dead and {30/? 30} wounded; {5/? five} were captured.',
    (tokens, first) => {
      const quantity = bareAt(tokens, first)
      if (!quantity) return null
      const rest = tokens.slice(quantity.next, quantity.next + 5)
      const inCare = isTakenToHospital(tokens, quantity.next) || (!quantity.single && isInCondition(tokens, quantity.next))
      if (inCare) return found(quantity)
      const fate = rest.findIndex(({ norm, lemma }) => fateWords.has(norm) || lemma === 'die')
      const joined =
        fate >= 0 &&
        rest.slice(0, fate).every(({ lemma, tag }) => tag === 'AUX' || tag === 'ADV' || lemma === 'be' || lemma === 'have')
      return joined ? found(quantity) : null
    },
  ),
  countRule('counts/killed-number', 'The shells killed {12-/? at least 12} and wounded {30/? 30}.', (tokens, first) => {
    const quantity = bareAt(tokens, first)
    const verb = tokens[first - 1]
    const next = tokens[quantity?.next ?? 0]
    if (!quantity || !verb || !isLossVerb(verb)) return null
    return isFree(next) && !/^(?:of|hours?|days?)$/u.test(next?.norm ?? '') ? found(quantity) : null
  }),
  countRule('counts/number-of-them', 'They took {12/man 12 men}; {3/man,part-of-1 three} of them were hurt.', (tokens, first) => {
    const quantity = bareAt(tokens, first)
    if (!quantity || tokens[quantity.next]?.norm !== 'of' || quantity.single) return null
    return /^(?:them|whom|those|these)$/u.test(tokens[quantity.next + 1]?.norm ?? '') ? { ...found(quantity), part: true } : null
  }),
  countRule(
    'counts/number-of-number',
    'It said that {2/soldier two} of the {4/soldier four soldiers} were dead.',
    (tokens, first) => {
      const part = bareAt(tokens, first)
      if (!part || part.single || tokens[part.next]?.norm !== 'of' || !isDefinite(tokens[part.next + 1])) return null
      const whole = quantityAt(tokens, part.next + 2)
      const head = whole && headAfter(tokens, whole.next, !whole.single)
      return head ? { ...found(part), unit: head.noun.unit } : null
    },
  ),
  countRule(
    'counts/with-number',
    'It showed {~12/soldier around a dozen soldiers}, with {2/soldier,part-of-1 two} lying on beds.',
    (tokens, first) => {
      const quantity = bareAt(tokens, first)
      const next = tokens[quantity?.next ?? 0]
      if (!quantity || !next || tokens[first - 1]?.norm !== 'with') return null
      return /(?:ing|ed)$/u.test(next.norm) && next.tag === 'VERB' ? { ...found(quantity), part: true } : null
    },
  ),
]

export const found = ({ first, next, low, high, approx, additional }: Quantity): FoundCount => ({
  first,
  last: next - 1,
  low,
  high,
  approx,
  unit: null,
  additional,
  part: false,
})

/** "no one", "this one" and ages are no counts. */
export function bareAt(tokens: readonly Token[], first: number): Quantity | null {
  const before = tokens[first - 1]?.norm ?? ''
  if (/^(?:no|any|every|each|how)$/u.test(before)) return null
  if (tokens.slice(Math.max(0, first - 4), first).some(({ norm }) => /^(?:age|ages|aged)$/u.test(norm))) return null
  const quantity = quantityAt(tokens, first)
  if (quantity?.single && /^(?:the|this|that)$/u.test(before)) return null
  return quantity && tokens[quantity.next]?.norm === 'more' ? { ...quantity, next: quantity.next + 1 } : quantity
}

const isDefinite = (token: Token | undefined): boolean => /^(?:the|these|those|its|their)$/u.test(token?.norm ?? '')

/** "All four were taken to a hospital", "five more were rushed to local hospitals". */
function isTakenToHospital(tokens: readonly Token[], from: number): boolean {
  const [be, verb, to] = [tokens[from], tokens[from + 1], tokens[from + 2]]
  if (be?.lemma !== 'be' || !/^(?:taken|rushed|transported|airlifted|brought|sent)$/u.test(verb?.norm ?? '') || to?.norm !== 'to')
    return false
  return tokens.slice(from + 3, from + 9).some(({ lemma }) => lemma === 'hospital')
}

/** "Two were in critical condition", "three remain in a stable condition". */
const isInCondition = (tokens: readonly Token[], from: number): boolean =>
  /^(?:be|remain|stay|list)$/u.test(tokens[from]?.lemma ?? '') &&
  tokens
    .slice(from + 1, from + 7)
    .some(({ norm }, at, rest) => norm === 'condition' && rest.slice(0, at).some((one) => one.norm === 'in'))

export const isFree = (next: Token | undefined): boolean =>
  next === undefined || (!/^(?:NOUN|PROPN|ADJ|NUM|SYM|DET)$/u.test(next.tag) && !/^[%"']$/u.test(next.norm))
