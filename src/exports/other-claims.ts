import {
  type Claim,
  type ClaimRef,
  type Comparison,
  type Day,
  type Document,
  type Incident,
  platformNames,
  type Reading,
  type Source,
  wordsAt,
} from '#model'

/** A claim that no question uses, as a reader would look for it. */
export type OtherClaim = {
  /** Through whom it came: "Border Post, citing officials". */
  readonly holder: string
  readonly stance: string
  readonly quote: string
  readonly saidOn: Day | null
  readonly saidWords: string | null
  /** The claim, and those that repeat it. */
  readonly claims: readonly [ClaimRef, ...ClaimRef[]]
}

/** The claims of an incident that no question uses. A claim that only repeats another stands with it. */
export function otherClaims({ claims, questions, relations }: Incident, readings: readonly Reading[]): OtherClaim[] {
  const repeated = new Map(relations.flatMap(({ from, to, kind }) => (kind === 'repeats' ? [[from, to] as const] : [])))
  const used = new Set(
    questions
      .flatMap(({ answers, doubts }) => [...answers.flatMap((answer) => answer.claims), ...doubts.map((doubt) => doubt.claim)])
      .map(firstOf),
  )
  const groups = new Map<ClaimRef, [ClaimRef, ...ClaimRef[]]>()
  for (const claim of claims) {
    const first = firstOf(claim)
    const group = groups.get(first)
    if (used.has(first)) continue
    if (group) group.push(claim)
    else groups.set(first, [claim])
  }
  return describedIn([...groups.values()], readings)

  function firstOf(claim: ClaimRef): ClaimRef {
    const seen = new Set<ClaimRef>()
    let first = claim
    for (let next = repeated.get(first); next && !seen.has(next); next = repeated.get(first)) {
      seen.add(next)
      first = next
    }
    return first
  }
}

/** The claims of the documents that are in no incident. */
export function claimsInNone({ documents }: Comparison, readings: readonly Reading[]): OtherClaim[] {
  const apart = new Set(documents.filter(({ incident }) => incident === null).map(({ id }) => id))
  const claims = readings.filter(({ document }) => apart.has(document.id)).flatMap((reading) => reading.claims)
  return describedIn(
    [...new Set(claims.map(refOf))].map((ref): [ClaimRef] => [ref]),
    readings,
  )
}

function describedIn(groups: readonly (readonly [ClaimRef, ...ClaimRef[]])[], readings: readonly Reading[]): OtherClaim[] {
  const known = new Map(readings.flatMap((reading) => reading.claims.map((claim) => [refOf(claim), { claim, reading }] as const)))
  return groups.flatMap((claims) => {
    const found = known.get(claims[0])
    return found ? [{ ...described(found.claim, found.reading), claims }] : []
  })
}

const refOf = ({ document, id }: Claim): ClaimRef => `${document}/${id}`

const described = (claim: Claim, reading: Reading): Omit<OtherClaim, 'claims'> => ({
  holder: chainOf(claim, reading.document),
  stance: claim.stance === 'asserts' ? '' : claim.stance.replace('-', ' '),
  quote: claim.content.map((at) => wordsAt(reading.document.text, at)).join(' … '),
  ...whenSaid(claim, reading),
})

/** The day on which it was said, that of the post or of the report where no other is stated; and the words that say when, where they name no day. */
export function whenSaid(claim: Claim, { document, referents }: Reading): Pick<OtherClaim, 'saidOn' | 'saidWords'> {
  const time = referents.find((one) => one.kind === 'time' && one.id === claim.saidOn?.referent)
  const stated = time?.kind === 'time' ? time : null
  const day = stated?.certain === true && stated.earliest === stated.latest ? stated.earliest : null
  const post = document.passages.find(({ id }) => id === claim.passage)?.post
  return { saidOn: day ?? post?.postedOn ?? document.publishedOn, saidWords: stated && !day ? stated.words : null }
}

/** "Border Post, citing officials"; longer chains "A → B → C", outermost first. */
export function chainOf({ sources, passage }: Claim, document: Document): string {
  const platform = document.passages.find(({ id }) => id === passage)?.post?.platform ?? 'unknown'
  const names = sources
    .map((source) => nameOf(source, document, platformNames[platform]))
    .filter((name, index, all) => name !== all[index - 1])
  return names.length === 2 ? names.join(', citing ') : names.join(' → ')
}

function nameOf({ kind, name, spans }: Source, { text, publisher, author }: Document, platform: string): string {
  if (kind === 'publisher') return publisher ?? author ?? 'the article'
  const words = name ?? spans.map((at) => wordsAt(text, at)).join(' ')
  if (words === '') return 'unstated'
  return kind === 'poster' ? `${words} (${platform})` : kind === 'unnamed' ? `${words}, unnamed` : words
}
