import type { ActType } from '#model'
import type { Fact } from './facts.ts'
import { groupedBy } from './groups.ts'
import { type Held, heldIn, holderOf, originNameOf, originOf, saidBefore, stanceOf, type Valued } from './held.ts'
import type { Identities } from './identities.ts'
import { isOneOf, kindOf, type LetGo, namedIn, questionWords } from './let-go-words.ts'
import { leavesOpen } from './people.ts'
import type { Asked } from './questions.ts'
import { statementOf } from './quotes.ts'
import { listed } from './same-incident.ts'
import type { Verdict } from './states.ts'
import { tollValue } from './toll-values.ts'

const done: Readonly<Partial<Record<ActType, string>>> = {
  release: 'released',
  exchange: 'exchanged',
  'hand-over': 'handed over',
}
const taken: Readonly<Partial<Record<ActType, string>>> = {
  capture: 'none captured',
  detain: 'none detained',
  abduct: 'none abducted',
}

/**
 * Were those held let go? Asked where two origins speak of it, or where one says that it happened and another that nobody
 * was ever held. A plan is an answer in its own words, and never "yes".
 */
export function werePeopleLetGo(facts: readonly Fact[], identities: Identities): Asked[] {
  const spoken = facts.flatMap((fact) => letGo(fact, identities) ?? [])
  const nobody = facts.filter((fact) => taken[fact.act.type] !== undefined && tollValue(fact)?.range?.high === 0)
  return [...groupedBy(spoken, ({ fact }) => fact.act.type)].flatMap(([type, all]) =>
    groupsIn(all).flatMap((members) => askOf(type, members, nobody, identities) ?? []),
  )
}

function askOf(type: ActType, members: readonly LetGo[], nobody: readonly Fact[], identities: Identities): Asked | null {
  const participle = done[type] ?? ''
  const isOne = isOneOf(members)
  const own = members.map(({ fact }): Valued => {
    const told = { ...fact, quote: statementOf(fact.from, fact.act) }
    return { fact: told, range: null, value: worded(valueWords(fact, participle, isOne)) }
  })
  const hasHappened = members.some(({ fact }) => happened(fact))
  const denials = hasHappened ? nobody.filter((fact) => members.every((member) => isOfThem(fact, member, identities))) : []
  const none = denials.map((fact): Valued => ({ fact, range: null, value: worded(taken[fact.act.type] ?? ''), negated: true }))
  const held = heldIn([...own, ...none])
  const verdict = verdictOn(held)
  return verdict && { ask: 'what-happened', about: type, words: questionWords(members, participle, isOne), held, verdict }
}

const worded = (words: string) => ({ low: null, high: null, approx: false, words })
const happened = ({ act, negated }: Fact): boolean => act.modality === 'actual' && !negated

function valueWords({ act, negated }: Fact, participle: string, isOne: boolean): string {
  if (act.modality === 'actual') return negated ? 'no' : 'yes'
  if (act.modality === 'conditional') return 'on condition'
  return `${isOne ? 'is' : 'are'} ${negated ? 'not ' : ''}to be ${participle}`
}

/** What is said of people held; "could be released" says nothing, and a forecast is nobody's plan. */
function letGo(fact: Fact, identities: Identities): LetGo | null {
  const { act, from } = fact
  if (done[act.type] === undefined || act.modality === 'possible' || from.claim.stance === 'predicts') return null
  const who = namedIn(fact, identities)
  const kind = who?.key ?? kindOf(fact)
  if (kind === null) return null
  const captor = act.type === 'exchange' ? null : captorOf(fact, identities)
  return { fact, kind, name: who?.name ?? null, captor }
}

const captorOf = ({ act, from }: Fact, identities: Identities): string | null => {
  const actor = from.told.actor(act.actor?.referent)
  return (identities.ofActor(from.told, actor?.id) ?? identities.ofActor(from.told, actor?.memberOf))?.key ?? null
}

/** People of no given kind are of the only kind that is given, but never a person by name. Of two captors, what names neither may be of either: left out. */
function groupsIn(all: readonly LetGo[]): LetGo[][] {
  const kinds = new Set(all.filter(({ kind, name }) => name === null && !leavesOpen(kind)).map(({ kind }) => kind))
  const [only] = kinds
  const groups = groupedBy(all, ({ kind }) => (leavesOpen(kind) && kinds.size === 1 && only !== undefined ? only : kind))
  return [...groups.values()].flatMap((group) => {
    const captors = new Set(group.flatMap(({ captor }) => captor ?? []))
    return captors.size < 2 ? [group] : [...groupedBy(group, ({ captor }) => captor).values()]
  })
}

/** Does "no soldiers were captured" speak of these people too? Of a person by name it says nothing. */
function isOfThem(denial: Fact, { kind, name, captor }: LetGo, identities: Identities): boolean {
  const denied = kindOf(denial)
  const by = captorOf(denial, identities)
  const isSameKind = denied !== null && (denied === kind || leavesOpen(denied) || leavesOpen(kind))
  return name === null && isSameKind && (by === null || by === captor)
}

function verdictOn(held: readonly Held[]): Verdict | null {
  const figures = { low: null, high: null }
  const no = held.filter(({ negated, facts: [{ act }] }) => negated && act.modality === 'actual')
  const said = held.filter(({ negated }) => !negated)
  const yes = said.filter(({ facts: [fact] }) => happened(fact))
  const plans = said.filter((one) => !yes.includes(one))
  for (const one of [...yes, ...plans])
    for (const other of no)
      if (originOf(one) !== originOf(other))
        return {
          state: 'contradicted',
          ...figures,
          why: `By ${holderOf(one)}: “${one.facts[0].quote}”. By ${holderOf(other)}: “${other.facts[0].quote}”.`,
        }
  const denial = no.find((one) => stanceOf(one) === 'denies')
  if (denial && said.length === 0)
    return { state: 'denied', ...figures, why: `${holderOf(denial)} denies it, and nobody here says otherwise.` }
  if (no.length > 0) return null
  const [did, intend] = [yes, plans].map((all) => new Map(all.map((one) => [originOf(one), originNameOf(one)])))
  const names = (origins: ReadonlyMap<string, string> | undefined) => listed([...(origins?.values() ?? [])])
  if (did && did.size > 1)
    return { state: 'agreed', ...figures, why: `${did.size} independent origins tell of it: ${names(did)}.` }
  const others = plans.filter((plan) => !yes.some((one) => originOf(one) === originOf(plan)))
  if (yes.length > 0 && others.length > 0) {
    const isFulfilled = others.every((plan) => yes.some((one) => saidBefore(plan, one)))
    const planners = listed([...new Set(others.map(originNameOf))])
    return isFulfilled
      ? { state: 'updated', ...figures, why: `A plan by ${planners}; later ${names(did)} says that it happened.` }
      : { state: 'single-origin', ...figures, why: `Only ${names(did)} says that it happened; from ${planners} it is a plan.` }
  }
  if (yes.length > 0 || !intend || intend.size < 2) return null
  const why = `${intend.size} independent origins say that it is to happen: ${names(intend)}. Nobody here says that it has.`
  return { state: 'agreed', ...figures, why }
}
