import type {
  Actor,
  ActorId,
  ClaimRef,
  Count,
  CountId,
  Document,
  Exhibit,
  ExhibitId,
  Place,
  PlaceId,
  Reading,
  Referent,
  ReferentId,
  Time,
  TimeId,
} from '#model'
import type { Claim } from '#model'

/** One reading among others: its place in the order of telling, and its referents by id. */
export type Told = {
  readonly reading: Reading
  readonly document: Document
  readonly outlet: string | null
  /** Earlier published first; undated last; then as given. */
  readonly rank: number
  readonly actor: (id: ReferentId | null | undefined) => Actor | null
  readonly place: (id: PlaceId | ReferentId | null | undefined) => Place | null
  readonly time: (id: TimeId | null | undefined) => Time | null
  readonly count: (id: CountId | null | undefined) => Count | null
  readonly exhibit: (id: ExhibitId) => Exhibit | null
}

/** The readings in order of telling. The same document twice is told once. */
export function toldOf(readings: readonly Reading[]): Told[] {
  const once = [...new Map(readings.map((reading) => [reading.document.id, reading])).values()]
  const dayOf = ({ document }: Reading) => document.publishedOn ?? '9999'
  const sorted = once.toSorted((a, b) => (dayOf(a) < dayOf(b) ? -1 : dayOf(a) > dayOf(b) ? 1 : 0))
  return sorted.map((reading, rank) => ({
    reading,
    document: reading.document,
    outlet: outletOf(reading.document),
    rank,
    ...lookupsIn(reading),
  }))
}

function lookupsIn({ referents }: Reading) {
  const byId = new Map<ReferentId, Referent>(referents.map((referent) => [referent.id, referent]))
  const find = (id: ReferentId | null | undefined) => (id ? (byId.get(id) ?? null) : null)
  return {
    actor: (id: ActorId | ReferentId | null | undefined) => {
      const found = find(id)
      return found && (found.kind === 'person' || found.kind === 'organisation' || found.kind === 'group') ? found : null
    },
    place: (id: ReferentId | null | undefined) => {
      const found = find(id)
      return found?.kind === 'place' ? found : null
    },
    time: (id: ReferentId | null | undefined) => {
      const found = find(id)
      return found?.kind === 'time' ? found : null
    },
    count: (id: ReferentId | null | undefined) => {
      const found = find(id)
      return found?.kind === 'count' ? found : null
    },
    exhibit: (id: ReferentId) => {
      const found = find(id)
      return found?.kind === 'exhibit' ? found : null
    },
  }
}

export const refOf = (claim: Claim): ClaimRef => `${claim.document}/${claim.id}`

/** Whose voice a report is in: "HAPARANDA, Sweden (Exercise Wire) — …" is the wire's, whoever prints it; "Statement of X" is X's. Without an outlet whoever wrote it answers for it. */
function outletOf({ publisher, author, passages, text }: Document): string | null {
  const own = passages.filter(({ kind }) => kind !== 'post').slice(0, 3)
  const openings = own.map(({ body }) => text.slice(body.start, body.end))
  const tag = openings.map((words) => dateline.exec(words)?.[1]).find((one) => one !== undefined)
  return tag ?? publisher ?? statement.exec(openings[0] ?? '')?.[1]?.trim() ?? author
}
/** "LULEÅ —", "KYIV, Ukraine (Exercise Wire) —" at the head of a passage. */
export const dateline = /^\s*(?:\p{Lu}[^()\n.—–]{0,60}\((\p{Lu}[^()\n]{1,40})\)\s*[—–-]|\p{Lu}{3,}[^()\n.—–]{0,40}\s[—–])/u
const statement =
  /^[\t ]*(?:press )?(?:statement|release|communiqué|announcement) (?:of|by|from) (?:the )?(\p{Lu}[^\n.,:]{2,60}?)(?= (?:on|about|concerning|regarding)\b|\s*$)/imu

/** A document as a reader would call it. */
export const titleOf = (document: Document): string =>
  document.publisher ??
  document.author ??
  document.givenId ??
  document.path ??
  outletOf(document) ??
  document.title ??
  document.id
