import type { Place } from '#model'
import type { Fact } from './facts.ts'
import { groupedBy, mostOf } from './groups.ts'

/**
 * The facts without figures of a town in another region than the one that most acts of the report are in: "five officers were killed in Turku", in
 * a report of three killed in Tromsø, is of another incident. A figure that is the only one of its kind stays.
 */
export function withoutElsewhere(facts: readonly Fact[]): Fact[] {
  const groups = groupedBy(facts, ({ from }) => from.told.document.id)
  return [...groups.values()].flatMap((group) => {
    const towns = group.flatMap((fact) => townOf(fact) ?? [])
    const main = mostOf(towns, ({ name }) => name)
    const far = main ? group.filter((fact) => fact.count !== null && isFar(townOf(fact), main)) : []
    const near = new Set(group.flatMap((fact) => (fact.count && !far.includes(fact) ? fact.act.type : [])))
    return group.filter((fact) => !far.includes(fact) || !near.has(fact.act.type))
  })
}

function townOf({ act, from }: Fact): Place | null {
  const place = from.told.place(act.place)
  return place?.level === 'locality' && place.country !== null ? place : null
}

const isFar = (town: Place | null, main: Place): boolean =>
  town !== null &&
  (town.country !== main.country || (town.admin1 !== null && main.admin1 !== null && town.admin1 !== main.admin1))
