import { familyWords, telling } from './act-families.ts'
import { nameKeyOf } from './names.ts'
import type { Profile } from './profiles.ts'
import { daysBetween } from './days.ts'
import { titleOf } from './told.ts'

/** Tellings of one incident lie no further apart than this. */
const nearDays = 7
const leastNames = 2

export type Verdict = { readonly same: boolean; readonly shared: number; readonly why: string }

/** Do two documents tell of one incident? Either way, the sentence says on which words that rests. */
export function verdictOn(one: Profile, other: Profile): Verdict {
  const names = sharedNames(one, other)
  const shared = names.length
  const title = titleOf(other.told.document)
  const differs = (reason: string): Verdict => ({
    same: false,
    shared,
    why: `Shares ${someOf(names)} with ${title}, but ${reason}.`,
  })
  const [poster] = [...one.posts].flatMap(([post, author]) => (other.posts.has(post) ? [author] : []))
  if (poster !== undefined)
    return { same: true, shared: shared + leastNames, why: `Carries the same post by ${poster} as ${title}.` }
  if (shared < leastNames) return differs(shared === 0 ? 'no name' : 'no second name of a place or a party')
  const families = [...one.families].filter((family) => other.families.has(family))
  if (families.length === 0) return differs('tells of other acts')
  const parties = [...one.parties].filter((party) => other.parties.has(party) && one.actors.has(party))
  if (!families.some((family) => telling.has(family)) && parties.length === 0)
    return differs(`has only ${familyWords[families[0] ?? 'casualties']} in common, and no party to it`)
  if (!windowsTouch(one, other)) return differs('lies more than a week apart')
  if (placesConflict(one, other)) return differs('tells of another place on another day')
  const acts = families.map((family) => familyWords[family])
  return {
    same: true,
    shared,
    why: `Shares ${someOf(names)} with ${title}, and ${listed(acts)}, at most ${nearDays} days apart.`,
  }
}

/** Names that both hold. A region adds nothing to a locality within it; an outlet counts only where the other one names it; of figures one. */
function sharedNames(one: Profile, other: Profile): string[] {
  const both = (a: ReadonlyMap<string, string>, b: ReadonlyMap<string, string>) =>
    [...a].flatMap(([key, name]) => (b.has(key) ? [name] : []))
  const outlet = one.told.outlet
  const sameOutlet = outlet !== null && outlet === other.told.outlet ? outlet : null
  const actors = both(one.actors, other.actors).filter((name) => name !== sameOutlet)
  const localities = both(one.localities, other.localities)
  const figures = both(one.figures, other.figures).slice(0, 1)
  return [...actors, ...localities, ...(localities.length === 0 ? both(one.regions, other.regions) : []), ...figures]
}

function windowsTouch({ window: one }: Profile, { window: other }: Profile): boolean {
  if (!one || !other) return false
  return daysBetween(one.latest, other.earliest) <= nearDays && daysBetween(other.latest, one.earliest) <= nearDays
}

function placesConflict(one: Profile, other: Profile): boolean {
  if (one.mainPlace?.level !== 'locality' || other.mainPlace?.level !== 'locality') return false
  return nameKeyOf(one.mainPlace.name).key !== nameKeyOf(other.mainPlace.name).key && one.mainDay !== other.mainDay
}

/** The first few of many names. */
const someOf = (names: readonly string[]): string =>
  listed(names.length > 4 ? [...names.slice(0, 3), `${names.length - 3} more names`] : names)

export const listed = (words: readonly string[]): string =>
  words.length < 2 ? (words[0] ?? 'nothing') : `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`
