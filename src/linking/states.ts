import type { QuestionState, Value } from '#model'
import { dayWords } from './days.ts'
import { type Held, holderOf, originNameOf, originOf, saidBefore, stanceOf } from './held.ts'
import { meet, type Range, rangeWords } from './ranges.ts'
import { listed } from './same-incident.ts'

export type Verdict = {
  readonly state: QuestionState
  readonly low: number | null
  readonly high: number | null
  readonly why: string
}

/** What else is known of the people counted. */
export type Standing = {
  /** Figures so far apart are the same: some count the attacker, others do not. */
  readonly leeway: number
  /** How many more are dead by the report of the second than by that of the first. */
  readonly died: (earlier: Held, later: Held) => number
}
const nothingElse: Standing = { leeway: 0, died: () => 0 }

/** How the figures for one question stand to each other. `held` is in order of saying. */
export function stateOfFigures(held: readonly Held[], standing = nothingElse): Verdict {
  const { leeway } = standing
  const figures = held.filter(({ range }) => range !== null)
  const denials = held.filter((one) => one.negated && one.range === null)
  const origins = new Set(figures.map(originOf))
  const current = figures.filter((one) => !figures.some((later) => replaces(later, one, standing)))
  const replaced = figures.filter((one) => !current.includes(one))
  const grows = held.some((one) => isGrowth(one, figures))
  const clash = firstClash(current, leeway)
  const span = clash ? spanOf(current) : commonOf(current)
  if (clash) return { state: 'contradicted', ...span, why: clashWhy(clash) }
  if (denials.length > 0) return deniedOr(figures, denials, span)
  if (replaced.length > 0 || (grows && figures.length > 0))
    return { state: 'updated', ...span, why: updatedWhy(held, replaced, current, standing) }
  if (origins.size < 2) return { state: 'single-origin', ...span, why: `Only one origin gives a figure: ${nameOf(figures[0])}.` }
  const same = figures.every(({ value }) => value.low === figures[0]?.value.low && value.high === figures[0]?.value.high)
  const names = [...new Map(figures.map((one) => [originOf(one), originNameOf(one)])).values()]
  if (same)
    return { state: 'agreed', ...span, why: `${origins.size} independent origins give the same figure: ${listed(names)}.` }
  const common = meet(current.flatMap(({ range }) => range ?? []))
  return {
    state: 'ranged',
    ...span,
    why: `${listed(names)} differ, but every figure allows ${common ? rangeWords(common) : 'the others'}${approximateNote(current)}.`,
  }
}

/**
 * A later figure replaces one that it cannot stand beside: a higher one of anybody's, a correction, fewer hurt where as many have died since, or
 * whatever the same origin says anew.
 */
function replaces(later: Held, earlier: Held, { leeway, died }: Standing): boolean {
  if (later === earlier || !later.range || !earlier.range || meet([later.range, earlier.range])) return false
  const fewer = earlier.range.low - later.range.high
  if (saidBefore(earlier, later) && (later.said.corrects || (fewer > 0 && fewer <= died(earlier, later)))) return true
  if (fit(later.range, earlier.range, leeway)) return false
  if (isNone(earlier) && sourceOf(later) !== sourceOf(earlier)) return false
  if (originOf(later) === originOf(earlier))
    return saidBefore(earlier, later) || (!saidBefore(later, earlier) && isHigher(later, earlier))
  return saidBefore(earlier, later) && isHigher(later, earlier)
}
const fit = (one: Range, other: Range, leeway: number): boolean =>
  meet([{ low: one.low, high: one.high + leeway }, other]) !== null ||
  meet([one, { low: other.low, high: other.high + leeway }]) !== null
const sourceOf = ({ facts: [{ from }] }: Held): string => from.root.source
const isHigher = (one: Held, other: Held) => (one.range?.low ?? 0) > (other.range?.high ?? 0)
/** "No casualties" from one and a toll from another is two accounts, not one that grew. */
const isNone = ({ range }: Held) => range?.high === 0

/** "Two more people": the figure grew, unless the same report at the same moment gives a larger one that they are a part of. */
const isGrowth = (one: Held, figures: readonly Held[]): boolean =>
  isMore(one) &&
  !figures.some(
    (figure) =>
      toldOf(figure) === toldOf(one) && !saidBefore(figure, one) && (figure.range?.low ?? 0) > (one.facts[0].count?.low ?? 0),
  )
const isMore = ({ range, negated, value }: Held): boolean =>
  range === null && !negated && /\b(?:more|further|additional|another)\b/iu.test(value.words)
const toldOf = ({ facts: [{ from }] }: Held) => from.told

/** Two origins whose current figures cannot both hold. */
function firstClash(current: readonly Held[], leeway: number): readonly [Held, Held] | null {
  for (const [index, one] of current.entries())
    for (const other of current.slice(index + 1))
      if (originOf(one) !== originOf(other) && one.range && other.range && !fit(one.range, other.range, leeway))
        return [one, other]
  return null
}

function clashWhy([one, other]: readonly [Held, Held]): string {
  const [first, second] = stanceOf(one) === 'denies' ? [other, one] : [one, other]
  return `${said(first)}; ${said(second)}: incompatible, and neither is given as a later figure.`
}

function deniedOr(figures: readonly Held[], denials: readonly Held[], span: Pick<Verdict, 'low' | 'high'>): Verdict {
  const [denial] = denials
  const against = figures.find((one) => denial && originOf(one) !== originOf(denial))
  if (denial && against) return { state: 'contradicted', ...span, why: `${said(against)}; ${said(denial)}.` }
  return { state: 'denied', ...span, why: `${nameOf(denial)} denies it, and nobody here says otherwise.` }
}

function updatedWhy(held: readonly Held[], replaced: readonly Held[], current: readonly Held[], standing: Standing): string {
  const first = replaced[0] ?? current[0]
  const last = [...held, ...current].findLast((one) => first && replaces(one, first, standing)) ?? current.at(-1)
  const more = held.find(isMore)
  if (!first || !last) return `The figure grew: ${nameOf(more)} adds ${more?.value.words ?? 'more'}.`
  if (replaced.length === 0)
    return `The figure grew: ${said(current[0] ?? first)}, then ${nameOf(more)} adds “${more?.value.words ?? ''}”.`
  return `${changeWords(first, last)}: ${said(first)}, then ${said(last)}.`
}

function changeWords(first: Held, last: Held): string {
  if (originOf(first) === originOf(last)) return 'One origin gives a new figure'
  if (isHigher(last, first)) return 'The figure rises as time passes'
  return last.said.corrects ? 'A later report corrects the figure' : 'The figure falls as some of them have died'
}

/** "the ministry (5 June) says “three people”" without inventing a word: the value as written. */
const said = (one: Held): string =>
  `${whoAndWhen(one)} ${stanceOf(one) === 'denies' ? 'denies it' : `says “${figureWords(one)}”`}`
const figureWords = ({ range, value, facts: [{ quote }] }: Held): string => (range?.high === 0 ? quote : value.words)

/** "the ministry (5 June)", "Kaisa (X, 5 June)" */
function whoAndWhen(one: Held): string {
  const { on, words } = one.said
  const moment = words ?? (on && dayWords(on))
  const holder = holderOf(one)
  if (!moment) return holder
  return holder.endsWith(')') ? `${holder.slice(0, -1)}, ${moment})` : `${holder} (${moment})`
}
const nameOf = (one: Held | undefined): string => (one ? holderOf(one) : 'nobody')

const approximateNote = (held: readonly Held[]): string =>
  held.some(({ value }) => value.approx) ? ' (an approximate figure is read as 20 % to either side, at least 1)' : ''

/** What all the figures allow; a figure that stands alone, or that all give alike, as it is written. */
function commonOf(held: readonly Held[]): { low: number | null; high: number | null } {
  const written = spanOf(held)
  const alike = held.every(({ value }) => value.low === written.low && value.high === written.high)
  const common = alike ? null : meet(held.flatMap(({ range }) => range ?? []))
  return common ? { low: common.low, high: common.high === Infinity ? null : common.high } : written
}

/** From the lowest to the highest of the figures as written, "a soldier" aside where there are others; null is open or not given. */
function spanOf(held: readonly Held[]): { low: number | null; high: number | null } {
  const figures = held.filter(({ value, range }) => value.high === null || range?.high !== Infinity)
  const values: Value[] = (figures.length > 0 ? figures : held).map(({ value }) => value)
  const ends = (end: 'low' | 'high') => values.map((value) => value[end])
  const lows = ends('low').filter((low) => low !== null)
  const highs = ends('high').filter((high) => high !== null)
  return {
    low: lows.length > 0 && lows.length === values.length ? Math.min(...lows) : null,
    high: highs.length > 0 && highs.length === values.length ? Math.max(...highs) : null,
  }
}
