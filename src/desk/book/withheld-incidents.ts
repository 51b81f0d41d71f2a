import type { Ledger } from '#ledger'
import type { AtRisk } from '#model'
import { comparedIncidents, type ComparedIncidents } from './compared-incidents.ts'
import { keyed, keyedName, shownNow, withoutClasses } from './shown-by.ts'
import { atRiskOf } from './withheld-by.ts'

/** What may leave the house, and how many people of each class were taken out of it. */
export type WithheldIncidents = ComparedIncidents & { readonly people: ReadonlyMap<AtRisk['class'], number> }

/** Incidents without the people of some classes, beside whom the book withholds, and with ids from which nothing can be guessed. */
export async function withheldIncidents(
  ledger: Ledger,
  incidents: readonly string[],
  classes: ReadonlySet<AtRisk['class']>,
): Promise<WithheldIncidents> {
  const { showing } = await shownNow(ledger)
  const first = await comparedIncidents(ledger, incidents, showing)
  const without = withoutClasses(ledger, classes, first.readings)
  const second = classes.size === 0 ? first : await comparedIncidents(ledger, incidents, (reading) => without(showing(reading)))
  const { bookIds, ...rest } = second
  const keyedIds = [...bookIds].map(([id, name]) => [id, keyedName(ledger, name)] as const)
  const people = [...classes].map((one) => {
    const keys = first.readings.flatMap((reading) =>
      atRiskOf(reading, new Set([one]), ledger.secret).map(({ person }) => person.personKey),
    )
    return [one, new Set(keys).size] as const
  })
  return { ...keyed(ledger, rest), bookIds: new Map(keyedIds), people: new Map(people) }
}
