import type { Claim, ClaimRef, DocumentId } from '#model'
import type { Copy } from './copies.ts'
import type { Identities } from './identities.ts'
import { mostAlike, type Wording, wordingOf } from './likeness.ts'
import { leavesOpen, type People, peopleOf } from './people.ts'
import { type Root, rootOf } from './roots.ts'
import { refOf, titleOf, type Told } from './told.ts'

/** A claim with the root that it is traced to, and the claim that it repeats, if it does. */
export type Traced = {
  readonly ref: ClaimRef
  readonly claim: Claim
  readonly told: Told
  readonly root: Root
  readonly repeats: ClaimRef | null
  /** Why it repeats. */
  readonly why: string
}

/** Every claim of the documents of one incident, in order of telling, each traced to whoever it comes from in the end. */
export function tracedClaims(told: readonly Told[], identities: Identities, copies: ReadonlyMap<DocumentId, Copy>): Traced[] {
  const wordings = new Map(
    told.flatMap((one) => one.reading.claims.map((claim) => [refOf(claim), wordingOf(claim, one)] as const)),
  )
  const earlier = new Map<Told, Traced[]>()
  const bySource = new Map<string, Traced[]>()
  for (const one of told) {
    const own = tracedIn(one)
    earlier.set(one, own)
    for (const traced of own)
      if (traced.repeats === null) bySource.set(traced.root.source, [...(bySource.get(traced.root.source) ?? []), traced])
  }
  return [...earlier.values()].flat()

  function tracedIn(one: Told): Traced[] {
    const done = new Map<Claim, Traced>()
    for (const claim of inOrder(one)) {
      const own: Traced = { ref: refOf(claim), claim, told: one, root: rootOf(claim, one, identities), repeats: null, why: '' }
      const others = [...done.values()]
      done.set(
        claim,
        inOriginal(own) ?? heading(own, others) ?? relayed(own, others) ?? attributed(own, others) ?? again(own) ?? own,
      )
    }
    return one.reading.claims.flatMap((claim) => done.get(claim) ?? [])
  }

  /** In a copy: what stands in the original comes from whoever said it there, and the copy's headline, unless it has a figure of its own, from what it heads. What it adds is its own. */
  function inOriginal(own: Traced): Traced | null {
    const copy = copies.get(own.told.document.id)
    if (!copy) return null
    const claimsIn = (id: DocumentId) => [...earlier].flatMap(([{ document }, claims]) => (document.id === id ? claims : []))
    const claims = copy.parts.flatMap(({ of, stands }) => (own.claim.content.some(stands) ? claimsIn(of) : []))
    const kind = kindOf(own)
    const match = alike(
      own,
      claims.filter((other) => kindOf(other) === kind && (kind === 'publisher' || kind === 'unnamed' || sameSource(own, other))),
    )
    if (match) return repeating(own, match, `Stands in a copy of ${titleOf(match.told.document)}.`)
    const headed =
      kind === 'publisher' && isHeadline(own) ? claimsIn(copy.of).find((other) => kindOf(other) === 'publisher') : undefined
    return headed && (tollsOf(own).length === 0 || withSameToll(own, [headed])) ? { ...own, root: headed.root } : null
  }

  /** A headline's figure is its story's own. */
  function heading(own: Traced, others: readonly Traced[]): Traced | null {
    const match = isHeadline(own)
      ? withSameToll(
          own,
          others.filter((other) => !isHeadline(other)),
        )
      : null
    return match && repeating(own, match, `Heads the report in which ${match.root.holder} gives the figure.`)
  }

  /** "…, the Exercise Wire reported": the words of another document here, or of the source that it has them from. */
  function relayed(own: Traced, others: readonly Traced[]): Traced | null {
    if (earlier.size === 0) return null
    const cited = new Set(kindOf(own) === 'publisher' ? others.flatMap(namesIn) : namesIn(own))
    const outlets = [...earlier].filter(([other]) => cited.has(identities.ofPublisher(other)?.key ?? ''))
    const match = alike(
      own,
      outlets.flatMap(([, claims]) => claims),
    )
    return match && repeating(own, match, `Passes on what ${titleOf(match.told.document)} reported.`)
  }

  /** What an outlet says in its own voice, and in the same report from somebody else with the same figure, it has from them. */
  function attributed(own: Traced, others: readonly Traced[]): Traced | null {
    if (kindOf(own) !== 'publisher') return null
    const match = withSameToll(
      own,
      others.filter((other) => kindOf(other) !== 'publisher'),
    )
    return match ? repeating(own, match, `In the report itself the figure is from ${match.root.holder}.`) : null
  }

  /** The same source, with the same words, in another document. */
  function again(own: Traced): Traced | null {
    const match = alike(own, bySource.get(own.root.source) ?? [])
    return match && repeating(own, match, `Says again what ${match.root.originName} says in ${titleOf(match.told.document)}.`)
  }

  function namesIn({ claim, told: one }: Traced): string[] {
    return claim.sources.flatMap(({ kind, referent }) => (kind === 'named' ? (identities.ofActor(one, referent)?.key ?? []) : []))
  }

  function alike(own: Traced, others: readonly Traced[]): Traced | null {
    const wordingFor = ({ ref }: Traced): Wording => wordings.get(ref) ?? new Set()
    return mostAlike(wordingFor(own), others, wordingFor)
  }
}

const repeating = (own: Traced, match: Traced, why: string): Traced => ({ ...own, root: match.root, repeats: match.ref, why })
const kindOf = ({ claim }: Traced) => claim.sources.at(-1)?.kind ?? null
const sameSource = (one: Traced, other: Traced) => one.root.source === other.root.source
const isHeadline = ({ claim, told }: Traced) => headlinesOf(told).has(claim.passage)
const headlinesOf = ({ document }: Told): ReadonlySet<string> =>
  new Set(document.passages.filter(({ kind }) => kind === 'headline').map(({ id }) => id))

/** Claims that name their source before the outlet's own, headlines last: each is traced among those that it may rest on. */
function inOrder(told: Told): Claim[] {
  const headlines = headlinesOf(told)
  const rankOf = (claim: Claim) => (headlines.has(claim.passage) ? 2 : claim.sources.at(-1)?.kind === 'publisher' ? 1 : 0)
  return told.reading.claims.toSorted((a, b) => rankOf(a) - rankOf(b))
}

function withSameToll(own: Traced, others: readonly Traced[]): Traced | null {
  const tolls = tollsOf(own)
  if (tolls.length === 0) return null
  const same = (other: Traced) => tollsOf(other).some((one) => tolls.some((toll) => isSameToll(toll, one)))
  return others.find(same) ?? null
}

type Toll = { readonly figure: string; readonly people: People }
const isSameToll = (one: Toll, other: Toll) =>
  one.figure === other.figure && (one.people === other.people || leavesOpen(one.people) || leavesOpen(other.people))

/** Its figures by act, and of which people: "kill 3-3" people. */
const tollsOf = ({ claim, told }: Traced): Toll[] =>
  claim.acts.flatMap(({ type, polarity, count, target }) => {
    const found = told.count(count)
    const denied = polarity === 'negative' || claim.stance === 'denies' ? 'not ' : ''
    if (!found || found.cumulative || found.partOf !== null) return []
    return [{ figure: `${denied}${type} ${found.low}-${found.high}`, people: peopleOf(found.unit ?? target?.unit ?? null) }]
  })
