import { tellsOfAttacker } from './attackers.ts'
import { withoutElsewhere } from './elsewhere.ts'
import type { Fact } from './facts.ts'
import { groupedBy } from './groups.ts'
import { type Held, heldIn, type Valued } from './held.ts'
import type { Identities } from './identities.ts'
import { isArmed, leavesOpen, peopleOf } from './people.ts'
import type { Asked } from './questions.ts'
import { meet, rangeOf } from './ranges.ts'
import { type Standing, stateOfFigures } from './states.ts'
import { struckBeside } from './struck.ts'
import type { Told } from './told.ts'
import { partiesTogether } from './toll-parties.ts'
import { sumsBeside } from './toll-sums.ts'
import { tollValue, unitOf } from './toll-values.ts'
import { asParts, withoutParts } from './toll-wholes.ts'
import { victimsBeside } from './toll-victims.ts'
import { aboutOf, tolls } from './toll-words.ts'
import { tollsSoFar } from './tolls-so-far.ts'

/** How many were killed, injured, captured: one question for each kind of people, with the figures that everybody gives; after them those over a longer time. */
export function tollsIn(told: readonly Fact[], identities: Identities): Asked[] {
  const facts = withoutElsewhere(told)
  const groups = groupedBy(facts, ({ act }) => tolls[act.type]?.done ?? null)
  const valued = new Map([...groups].map(([done, group]) => [done, valuedIn(group)]))
  const [dead, hurt] = [tolls.kill?.done ?? '', tolls.injure?.done ?? '']
  const struck = struckBeside(valued.get(hurt) ?? [], valued.get(dead) ?? [], facts)
  if (struck.length > 0) valued.set(hurt, [...(valued.get(hurt) ?? []), ...struck])
  const attacker = new Map([
    [dead, tellsOfAttacker(facts, 'died')],
    [hurt, tellsOfAttacker(facts, 'hurt')],
  ])
  const deadIn = (report: Told) =>
    Math.max(0, ...(valued.get(dead) ?? []).filter(({ fact }) => fact.from.told === report).map(({ range }) => range?.low ?? 0))
  const died = (earlier: Held, later: Held) => deadIn(later.facts[0].from.told) - deadIn(earlier.facts[0].from.told)
  return [...valued].flatMap(([done, counted]) => {
    const group = groups.get(done) ?? []
    const own = questionsFor(done, counted, identities, {
      leeway: attacker.get(done) === true ? 1 : 0,
      died: done === hurt ? died : () => 0,
    })
    return own.length > 0 ? [...own, ...tollsSoFar(group)] : []
  })
}

function valuedIn(group: readonly Fact[]): Valued[] {
  const counted = group.flatMap((fact) => tollValue(fact) ?? [])
  const people = [...counted, ...partiesTogether(group)]
  return [...people, ...victimsBeside(people, group)]
}

function questionsFor(done: string, group: readonly Valued[], identities: Identities, standing: Standing): Asked[] {
  const kinds = mergedKinds(groupedBy(group, (one) => kindIn(one, identities)))
  return kinds.flatMap((members): Asked[] => {
    const sums = members.every(({ fact }) => leavesOpen(peopleOf(unitOf(fact)))) ? sumsBeside(members, group) : []
    const held = heldIn([...asParts(withoutParts(members)), ...sums.map(({ valued }) => valued)])
    const ask = tolls[members[0]?.fact.act.type ?? 'other']?.ask
    if (!ask || held.every(({ range }) => range === null)) return []
    const about = aboutOf(members)
    const verdict = stateOfFigures(held, standing)
    const why = [verdict.why, ...sums.map((sum) => sum.why)].join(' ')
    return [{ ask, about, words: `How many ${about} ${done}?`, held, verdict: { ...verdict, why } }]
  })
}

/** Kind of people, and for captives who holds them: prisoners of two parties are two questions. */
function kindIn({ fact }: Valued, identities: Identities): string {
  const people = peopleOf(unitOf(fact))
  return people === 'people' || people === 'prisoners' || fact.act.type !== 'capture'
    ? people
    : `${people} ${captorOf(fact, identities)}`.trim()
}
function captorOf({ act, from }: Fact, identities: Identities): string {
  const actor = from.told.actor(act.actor?.referent)
  return (identities.ofActor(from.told, actor?.id) ?? identities.ofActor(from.told, actor?.memberOf))?.key ?? ''
}

/** Captives of no named kind are of the one kind that is named; "people" killed are its civilians, or its men, where the figures can be of the same people. */
function mergedKinds(groups: ReadonlyMap<string, readonly Valued[]>): Valued[][] {
  const known = new Map<string, Valued[]>()
  const open: Valued[] = []
  for (const [kind, members] of groups) {
    if (leavesOpen(kind)) open.push(...members)
    else known.set(kind, [...members])
  }
  joinUnknownCaptors(known)
  const [only, ...others] = known
  if (only && others.length === 0 && (isCapture(open) || (!isArmed(only[0]) && fit(open, only[1]))))
    return [[...only[1], ...open]]
  return [...(open.length > 0 ? [open] : []), ...known.values()].toSorted((a, b) => b.length - a.length)
}

const isCapture = (members: readonly Valued[]) => members.every(({ fact }) => fact.act.type === 'capture')
const fit = (open: readonly Valued[], known: readonly Valued[]) =>
  open.every(({ value }) => {
    const range = rangeOf(value)
    return range === null || known.some((one) => meet([range, rangeOf(one.value) ?? range]))
  })

/** "soldiers" captured by nobody named are those of the one captor that is. */
function joinUnknownCaptors(known: Map<string, Valued[]>): void {
  for (const [kind, members] of known) {
    const named = [...known.keys()].filter((other) => other.startsWith(`${kind} `))
    const [only] = named
    if (named.length !== 1 || only === undefined) continue
    known.set(only, [...(known.get(only) ?? []), ...members])
    known.delete(kind)
  }
}
