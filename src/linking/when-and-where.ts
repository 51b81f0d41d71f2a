import type { Day } from '#model'
import type { Fact } from './facts.ts'
import { familyOf } from './act-families.ts'
import { daysBetween, dayWords } from './days.ts'
import { heldIn, type Valued } from './held.ts'
import { nameKeyOf } from './names.ts'
import { dayOfAct } from './main-point.ts'
import type { Asked } from './questions.ts'

/** Where and when: asked only where two origins put the same toll at two places or on two days. */
export function whenAndWhere(facts: readonly Fact[]): Asked[] {
  const anchored = facts.filter(
    ({ act, negated, count }) => !negated && act.modality === 'actual' && familyOf(act.type) === 'casualties' && count !== null,
  )
  const days = anchored.flatMap((fact) => {
    const day = dayOfAct(fact.act, fact.from.told)
    const words = fact.from.told.time(fact.act.time)?.words
    return day && words !== undefined ? [{ fact, key: day, day, words: `${words} (${dayWords(day)})` }] : []
  })
  const places = anchored.flatMap((fact) => {
    const place = fact.from.told.place(fact.act.place)
    return place?.level === 'locality' ? [{ fact, key: nameKeyOf(place.name).key, words: place.name }] : []
  })
  return [...askOf('where', 'Where was it?', places), ...askOf('when', 'When was it?', days)]
}

type Put = { readonly fact: Fact; readonly key: string; readonly words: string; readonly day?: Day }

function askOf(ask: 'where' | 'when', words: string, put: readonly Put[]): Asked[] {
  const clash = clashIn(put)
  if (!clash) return []
  const toll = tollOf(clash[0].fact)
  const held = heldIn(put.filter(({ fact }) => tollOf(fact) === toll).map(valued))
  const [one, other] = clash.map(({ fact, words: value }) => `${fact.from.root.holder} says “${value}”`)
  return [
    {
      ask,
      about: clash[0].fact.act.type,
      words,
      held,
      verdict: { state: 'contradicted', low: null, high: null, why: `Of the same toll ${one ?? ''} and ${other ?? ''}.` },
    },
  ]
}

/** Two origins that give one figure for one kind of casualty, of one unit, with two places or days. */
function clashIn(put: readonly Put[]): readonly [Put, Put] | null {
  for (const [index, one] of put.entries())
    for (const other of put.slice(index + 1))
      if (
        one.key !== other.key &&
        !isOneNight(one, other) &&
        tollOf(one.fact) === tollOf(other.fact) &&
        one.fact.from.root.origin !== other.fact.from.root.origin
      )
        return [one, other]
  return null
}
/** "Wednesday night" and "overnight", said on Thursday: a night is of two days. */
const isOneNight = (one: Put, other: Put): boolean =>
  one.day !== undefined &&
  other.day !== undefined &&
  Math.abs(daysBetween(one.day, other.day)) === 1 &&
  (night.test(one.words) || night.test(other.words))
const night = /night|\b(?:small|early) hours\b/iu

const tollOf = ({ act, count }: Fact) => `${act.type} ${count?.low}-${count?.high} ${count?.unit}`
const valued = ({ fact, words }: Put): Valued => ({ fact, range: null, value: { low: null, high: null, approx: false, words } })
