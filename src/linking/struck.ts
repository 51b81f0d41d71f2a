import { wordsAt } from '#model'
import type { Fact } from './facts.ts'
import { groupedBy } from './groups.ts'
import type { Valued } from './held.ts'
import { isKnown, leavesOpen, peopleOf } from './people.ts'
import { personsListed } from './told-one-by-one.ts'
import { partiesTogether } from './toll-parties.ts'
import { isSingleMention, rangeOf, valueOf } from './ranges.ts'
import { allowedBy } from './toll-parts.ts'
import { scopeOf } from './toll-scope.ts'

/**
 * People who were shot or stabbed are hurt, where nothing says that they died: a figure of them, less the dead of the same report, as "five people
 * were shot, two of them fatally" counts both. It stands where the report gives no higher figure of the hurt.
 */
export function struckBeside(counted: readonly Valued[], killed: readonly Valued[], facts: readonly Fact[]): Valued[] {
  const documentOf = ({ from: { told } }: Fact) => told.document.id
  const least = (document: string, told: readonly Valued[]) =>
    Math.max(0, ...told.filter(({ fact }) => documentOf(fact) === document).map(({ value }) => value.low ?? 0))
  return [...groupedBy(facts.filter(isStruck), documentOf)].flatMap(([document, group]) => {
    const [hurt, dead] = [least(document, counted), least(document, killed)]
    const figure = figureOf(group, dead)
    if (figure) return (figure.value.low ?? 0) > hurt ? [figure] : []
    return hurt > 0 || dead > 0 ? [] : personOf(group)
  })
}

/** The largest exact figure, less the dead; "three others were shot" are others than the dead. */
function figureOf(group: readonly Fact[], dead: number): Valued | null {
  const single = group.flatMap((fact) => {
    const { count } = fact
    if (!count || count.cumulative || count.partOf !== null || isSingleMention(count) || scopeOf(fact) === 'longer-time')
      return []
    return count.low === null ? [] : [{ fact, value: valueOf({ ...count, additional: false }) }]
  })
  const left = [...single, ...partiesTogether(group)].map(({ fact, value }) => {
    const gone = fact.count?.additional === true ? 0 : dead
    const less = (end: number | null) => (end === null ? null : end - gone)
    return { fact, value: { ...value, low: less(value.low), high: less(value.high) } }
  })
  const [largest] = left.toSorted((one, other) => (other.value.low ?? 0) - (one.value.low ?? 0))
  const range = largest && rangeOf(largest.value)
  if (!range || (largest.value.low ?? 0) <= 0) return null
  const { fact, value } = largest
  return { fact: asInjured(fact), value, range: allowedBy(range, fact), negated: false }
}

/** Persons told of one by one, where nobody is dead: as many as are named, else one. */
function personOf(group: readonly Fact[]): Valued[] {
  const named = new Set(
    group.flatMap(({ act, from }) => {
      const actor = from.told.actor(act.target?.referent)
      return actor?.kind === 'person' && actor.named ? [actor.id] : []
    }),
  )
  const [first] = group
  if (!first) return []
  const listed = group.map((fact) => personsListed(targetWords(fact))?.length ?? 0)
  const count = Math.max(1, named.size, ...listed)
  const words = targetWords(first)
  const value = { low: count, high: count, approx: false, words }
  return [{ fact: asInjured(first), value, range: { low: count, high: Infinity }, negated: false }]
}

const asInjured = (fact: Fact): Fact => ({ ...fact, act: { ...fact.act, type: 'injure' } })

function isStruck({ act, from, negated, count }: Fact): boolean {
  if (act.type !== 'attack' || negated || act.modality !== 'actual' || !act.target) return false
  const trigger = act.basis.words.map((at) => wordsAt(from.told.document.text, at)).join(' ')
  const kind = from.told.actor(act.target.referent)?.kind
  const isOne = personsListed(targetWords({ act, from })) !== null || reflexive.test(targetWords({ act, from }))
  return hit.test(trigger) && (isOne || isSomebody(kind, act.target.unit) || count?.additional === true)
}
const targetWords = ({ act, from }: Pick<Fact, 'act' | 'from'>): string =>
  wordsAt(from.told.document.text, act.target?.spans[0] ?? { start: 0, end: 0 })
const reflexive = /^(?:him|her)self$/iu
const hit = /^(?:accidentally )?(?:shot|shoots?|shooting|stabbed|stabs|stab|stabbing)$/iu
const isSomebody = (kind: string | undefined, unit: string | null): boolean =>
  kind === 'person' || kind === 'group' || (unit !== null && (isKnown(unit) || !leavesOpen(peopleOf(unit))))
