import { type Act, type ActType, wordsAt } from '#model'
import type { Fact } from './facts.ts'
import { groupedBy, groupsOf } from './groups.ts'
import { type Held, heldIn, holderOf, originNameOf, originOf, stanceOf } from './held.ts'
import type { Identities } from './identities.ts'
import type { Asked } from './questions.ts'
import { statementOf } from './quotes.ts'
import { listed } from './same-incident.ts'
import type { Verdict } from './states.ts'

/** Acts that can be asked of with yes or no, each as a question. Tolls, authorship and releases are asked elsewhere. */
const asks: Readonly<Partial<Record<ActType, string>>> = {
  meet: 'Did they meet?',
  seize: 'Was it seized?',
  advance: 'Did they advance?',
  repel: 'Were they driven back?',
  withdraw: 'Did they withdraw?',
  deploy: 'Were forces sent?',
  destroy: 'Was it destroyed?',
  'shoot-down': 'Was it shot down?',
  aid: 'Was help given?',
}

/** Did it happen? Asked where two origins tell of the same act, or where one says that it did and another that it did not. */
export function whatHappened(facts: readonly Fact[], identities: Identities): Asked[] {
  const byType = groupedBy(facts, ({ act }) => (asks[act.type] ? act.type : null))
  return [...byType].flatMap(([type, group]) =>
    sameActs(group, identities).flatMap((members): Asked[] => {
      const held = heldIn(
        members.map((fact) => ({
          fact: { ...fact, quote: statementOf(fact.from, fact.act) },
          value: valueOf(fact),
          range: null,
        })),
      )
      const verdict = verdictOn(held, identities)
      return verdict ? [{ ask: 'what-happened', about: type, words: wordsFor(type, members, identities), held, verdict }] : []
    }),
  )
}

/** Yes, no, or how far from having happened, in the source's own words where they are few: "agreed to, if …". */
const valueOf = ({ act, negated, from }: Fact) => ({
  low: null,
  high: null,
  approx: false,
  words: negated ? 'no' : ((act.modality === 'actual' ? null : undertaken(act, from)) ?? modalities[act.modality]),
})
function undertaken({ modality }: Act, { claim, told }: Fact['from']): string | null {
  const { text } = told.document
  const [first] = claim.content
  const cue = claim.cue?.spans.map((at) => wordsAt(text, at)).join(' ') ?? ''
  if (cue === '' || cue.length > longestCue || !/^to\s/iu.test(wordsAt(text, first))) return null
  return `${cue} to${modality === 'conditional' ? ', if …' : ''}`
}
const longestCue = 16
const modalities = { actual: 'yes', intended: 'planned', possible: 'possible', conditional: 'on condition' } as const

/** Acts of one type are one act where they share a participant that both name, and neither names another in the same part. */
function sameActs(facts: readonly Fact[], identities: Identities): Fact[][] {
  const pairs = facts.flatMap((one, index) =>
    facts.slice(index + 1).flatMap((other): [Fact, Fact][] => (fit(one, other, identities) ? [[one, other]] : [])),
  )
  return groupsOf(facts, pairs)
}

/** What is not stated fits anything; what is stated and unknown ("relatives of the dead") fits nothing. */
function fit(one: Fact, other: Fact, identities: Identities): boolean {
  const [some, others] = [partsOf(one, identities), partsOf(other, identities)]
  const clash = some.some((part, index) => part !== null && (others[index] ?? null) !== null && part !== others[index])
  return !clash && some.some((part, index) => part !== null && part === others[index])
}

const partsOf = ({ act, from }: Fact, identities: Identities): (string | null)[] =>
  [act.actor, act.target].map((part) => {
    if (!part) return null
    const actor = from.told.actor(part.referent)
    const identity = identities.ofActor(from.told, actor?.id) ?? identities.ofActor(from.told, actor?.memberOf)
    return identity?.key ?? `${from.ref} ${part.spans.map(({ start }) => start).join()}`
  })

function verdictOn(held: readonly Held[], identities: Identities): Verdict | null {
  const nothing = { low: null, high: null }
  const yes = held.filter(({ negated }) => !negated)
  const no = held.filter(({ negated }) => negated)
  for (const one of yes)
    for (const other of no)
      if (
        originOf(one) !== originOf(other) &&
        opposed(one.facts[0], other.facts[0]) &&
        fit(one.facts[0], other.facts[0], identities)
      )
        return {
          state: 'contradicted',
          ...nothing,
          why: `By ${holderOf(one)}: “${one.facts[0].quote}”. By ${holderOf(other)}: “${other.facts[0].quote}”.`,
        }
  const denial = no.find((one) => stanceOf(one) === 'denies')
  if (denial && yes.length === 0)
    return { state: 'denied', ...nothing, why: `${holderOf(denial)} denies it, and nobody here says otherwise.` }
  const origins = new Map(
    held.filter(({ facts: [{ act }] }) => act.modality === 'actual').map((one) => [originOf(one), originNameOf(one)]),
  )
  if (origins.size < 2 || (yes.length > 0 && no.length > 0)) return null
  const names = listed([...origins.values()])
  return { state: 'agreed', ...nothing, why: `${origins.size} independent origins tell of it: ${names}.` }
}

/** "If they do not withdraw" says nothing against a withdrawal; a promise fails where it is said that nothing came of it. */
const opposed = ({ act: said }: Fact, { act: unsaid }: Fact): boolean =>
  unsaid.modality === 'actual' ? said.modality !== 'possible' : unsaid.modality === 'intended' && said.modality === 'intended'

/** "Did Ivan Orlov meet them?"; for other acts a party that the tellings name stands beside the question. */
function wordsFor(type: ActType, facts: readonly Fact[], identities: Identities): string {
  const nameOf = (part: 'actor' | 'target') =>
    facts.flatMap(({ act, from }) => identities.ofActor(from.told, act[part]?.referent)?.name ?? []).at(0)
  const [actor, target] = [nameOf('actor'), nameOf('target')]
  if (type === 'meet' && actor !== undefined) return `Did ${actor} meet ${target ?? 'them'}?`
  const name = actor ?? target
  return name === undefined ? (asks[type] ?? '') : `${asks[type] ?? ''} (${name})`
}
