import type { Token } from '#model'
import { coreAt } from './quantity-core.ts'
import { leadAt, type Bounds } from './quantity-leads.ts'

/** Words for how many: `first` to `next` (left out) among the sentence's tokens. */
export type Quantity = Bounds & {
  readonly first: number
  readonly next: number
  /** "one", "at least one": its noun is in the singular. */
  readonly single: boolean
  /** "another five", "five more", "two others": on top of those before. */
  readonly additional: boolean
}

/** "at least 10", "between 3 and 5", "around a dozen", "another five"; null where no quantity begins at `first`. */
export function quantityAt(tokens: readonly Token[], first: number): Quantity | null {
  let at = first
  let additional = false
  let bound = (bounds: Bounds): Bounds => bounds
  for (let step = 0; step < 3; step += 1) {
    const lead = leadAt(tokens, at)
    const another = /^(?:another|additional|further)$/u.test(tokens[at]?.norm ?? '')
    if (lead) {
      const inner = bound
      bound = (bounds) => inner(lead.bound(bounds))
      at = lead.next
    } else if (another) {
      additional = true
      at += 1
    } else break
  }
  const core = coreAt(tokens, at)
  if (!core || isNoQuantity(tokens, first, core.next) || isParticle(tokens, first, core) || isFormer(tokens, first)) return null
  const more = /^(?:more|others?|additional|further)$/u.test(tokens[core.next]?.norm ?? '')
  const single = core.low === 1 && core.high === 1
  return { ...bound(core), first, next: core.next, single, additional: additional || more }
}

/** "handed over several prisoners", "spoke about 10 soldiers": the little word belongs to the verb. */
function isParticle(tokens: readonly Token[], first: number, { low, high, approx }: Bounds): boolean {
  const word = tokens[first]?.norm ?? ''
  if (!/^(?:over|under|above|below|about|around|some)$/u.test(word)) return false
  if (/^(?:over|under|above|below)$/u.test(word) && low !== high && !approx) return true
  return /^(?:hand|turn|give|pass|sign|fight|argue|talk|speak|know|complain|worry|think|write|ask|information|report|news)$/u.test(
    tokens[first - 1]?.lemma ?? '',
  )
}

const change = /^(?:raise|rise|increase|revise|update|correct|change|climb|grow|go|jump|lower|reduce|cut|fall|drop)$/u

/** "raised from three to five", "five, up from three": the old figure is given up. */
function isFormer(tokens: readonly Token[], first: number): boolean {
  const from = tokens[first]?.norm === 'from' ? first : first - 1
  if (tokens[from]?.norm !== 'from') return false
  if (/^(?:up|down)$/u.test(tokens[from - 1]?.norm ?? '')) return true
  if (!tokens.slice(Math.max(0, from - 8), from).some(({ lemma }) => change.test(lemma))) return false
  const to = tokens.findIndex(({ norm }, at) => at > from && at < from + 8 && norm === 'to')
  return to > 0 && coreAt(tokens, to + 1) !== null
}

const numbered =
  /^(?:no|nos|number|unit|brigade|battalion|regiment|division|route|highway|article|page|chapter|room|flight|aged|age|phase|sector|block|station|gate|section|resolution|order|paragraph|protocol|channel|season|part)$/u
const measures =
  /^(?:%|percent|per|percentage|degrees?|times|km|kms|kilomet(?:er|re)s?|miles?|met(?:er|re)s?|feet|foot|inch(?:es)?|acres?|hectares?|tons?|tonnes?|kg|kilos?|pounds?|dollars?|euros?|rubles?|roubles?|hryvnias?|cents|points?|years?|months?|weeks?|days?|hours?|minutes?|seconds?|am|pm|a\.m\.|p\.m\.|o'clock)$/u
const months = /^(?:january|february|march|april|may|june|july|august|september|october|november|december)$/u

/** Money, measures, ordinals, dates, and the numbers of units and rooms are no counts. */
function isNoQuantity(tokens: readonly Token[], first: number, next: number): boolean {
  const before = tokens[first - 1]?.norm ?? ''
  const number = tokens[first]?.norm ?? ''
  if (/^[$£€¥#§.:/,-]$/u.test(before) && tokens[first - 1]?.at.end === tokens[first]?.at.start) return true
  if (numbered.test(before) || months.test(before) || measures.test(tokens[next]?.norm ?? '')) return true
  const glued = tokens[next]
  if (glued && glued.at.start === tokens[next - 1]?.at.end && /^[-–%:/°]$/u.test(glued.norm)) return true
  return (
    next === first + 1 &&
    /^(?:19|20)\d\d$/u.test(number) &&
    /^(?:in|since|of|by|from|until|after|before|early|late|mid|during|year|,)$/u.test(before)
  )
}
