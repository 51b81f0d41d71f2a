import { wordsAt } from '#model'
import type { Fact } from './facts.ts'
import { groupedBy } from './groups.ts'
import type { Valued } from './held.ts'
import { isKnown, leavesOpen, peopleOf } from './people.ts'
import { isSingleMention, valueOf } from './ranges.ts'

/**
 * People who were shot or stabbed are hurt, where nothing says that they died. Where a report gives no figure of the hurt, it is theirs, less the
 * dead of the same report, as "five people were shot, two of them fatally" counts both.
 */
export function struckBeside(counted: readonly Valued[], killed: readonly Valued[], facts: readonly Fact[]): Valued[] {
  const documentOf = ({ from: { told } }: Fact) => told.document.id
  const known = new Set(counted.map(({ fact }) => documentOf(fact)))
  const struck = groupedBy(
    facts.filter((fact) => isStruck(fact) && !known.has(documentOf(fact))),
    documentOf,
  )
  return [...struck].flatMap(([document, group]) => {
    const dead = killed.filter(({ fact }) => documentOf(fact) === document)
    const least = Math.max(0, ...dead.map(({ value }) => value.low ?? 0))
    return figureOf(group, least) ?? personOf(group, facts, least)
  })
}

/** The largest exact figure, less the dead. */
function figureOf(group: readonly Fact[], dead: number): Valued[] | null {
  const figures = group.flatMap((fact) => {
    const { count } = fact
    if (!count || count.cumulative || count.partOf !== null || isSingleMention(count)) return []
    return count.low === null ? [] : [{ fact, value: valueOf({ ...count, additional: false }) }]
  })
  const [largest] = figures.toSorted((a, b) => (b.value.low ?? 0) - (a.value.low ?? 0))
  if (!largest) return null
  const { fact, value } = largest
  const less = (end: number | null) => (end === null ? null : end - dead)
  const left = { ...value, low: less(value.low), high: less(value.high) }
  return (left.low ?? 0) > 0 ? [{ fact: asInjured(fact), value: left, negated: false }] : []
}

/** Persons told of one by one, where nobody is dead: as many as are named, else one. */
function personOf(group: readonly Fact[], facts: readonly Fact[], dead: number): Valued[] {
  const deadOnes = new Set(facts.flatMap(({ act }) => (act.type === 'kill' ? (act.target?.referent ?? []) : [])))
  const alive = group.filter(({ act }) => act.target?.referent == null || !deadOnes.has(act.target.referent))
  const named = new Set(
    alive.flatMap(({ act, from }) => {
      const actor = from.told.actor(act.target?.referent)
      return actor?.kind === 'person' && actor.named ? [actor.id] : []
    }),
  )
  const [first] = alive
  if (!first || (dead > 0 && named.size === 0)) return []
  const count = Math.max(1, named.size)
  const words = wordsAt(first.from.told.document.text, first.act.target?.spans[0] ?? { start: 0, end: 0 })
  return [
    {
      fact: asInjured(first),
      value: { low: count, high: count, approx: false, words },
      range: { low: count, high: Infinity },
      negated: false,
    },
  ]
}

const asInjured = (fact: Fact): Fact => ({ ...fact, act: { ...fact.act, type: 'injure' } })

function isStruck({ act, from, negated }: Fact): boolean {
  if (act.type !== 'attack' || negated || act.modality !== 'actual' || !act.target) return false
  const trigger = act.basis.words.map((at) => wordsAt(from.told.document.text, at)).join(' ')
  return hit.test(trigger) && isSomebody(from.told.actor(act.target.referent)?.kind, act.target.unit)
}
const hit = /^(?:accidentally )?(?:shot|shoots?|shooting|stabbed|stabs|stab|stabbing)$/iu
const isSomebody = (kind: string | undefined, unit: string | null): boolean =>
  kind === 'person' || kind === 'group' || (unit !== null && (isKnown(unit) || !leavesOpen(peopleOf(unit))))
