import type { Claim, Day, Reading, Referent, Span } from '#model'
import { clean } from '../store/clean.ts'
import type { Row } from '../store/store.ts'

/** A claim as it is searched and listed. */
export type ClaimRow = {
  readonly number: number
  readonly claim: Claim
  readonly stance: string
  /** When it was said; the document's day where nothing else is stated. */
  readonly day: Day | null
  /** Who holds it, outermost first. */
  readonly sources: string
  /** Offset of `words` in the text as it may be shown. */
  readonly start: number
  /** The text from the first to the last of its words. */
  readonly words: string
  /** Words by which its sources, places and acts are found. */
  readonly facets: { readonly sources: string; readonly places: string; readonly acts: string }
}

/** So many claims a filing may have: their numbers begin at its position times this. */
export const mostClaims = 1 << 20
/** A longer claim is searched in its first so many characters. */
const longest = 4000

/** The claims of a reading as it may be shown, numbered in the order of the text. */
export function claimRowsOf({ claims, document, referents }: Reading, position: number): ClaimRow[] {
  const byId = new Map<string, Referent>(referents.map((referent) => [referent.id, referent]))
  return claims.slice(0, mostClaims).map((claim, index): ClaimRow => {
    const at = hullOf(claim)
    const time = claim.saidOn && byId.get(claim.saidOn.referent)
    const actors = claim.sources.map(({ referent }) => (referent === null ? undefined : byId.get(referent)))
    const names = claim.sources.map(({ name, spans }, i) => nameOf(actors[i]) ?? name ?? wordsOf(document.text, spans))
    const written = claim.sources.map(({ spans }) => wordsOf(document.text, spans))
    const aliases = actors.flatMap((actor) => (actor && 'aliases' in actor ? actor.aliases : []))
    const places = claim.acts.flatMap(({ place }) => (place === null ? [] : (byId.get(place) ?? [])))
    return {
      number: position * mostClaims + index,
      claim,
      stance: claim.stance,
      day: (time?.kind === 'time' ? time.latest : null) ?? document.publishedOn,
      sources: clean(names.filter((name) => name !== '').join(' ← ')),
      start: at.start,
      words: clean(document.text.slice(at.start, at.end)),
      facets: {
        sources: [...new Set([...names, ...written, ...aliases])].join(' · '),
        places: places
          .map((place) => ('lat' in place ? [place.name, place.admin1, place.country].filter(Boolean).join(' · ') : ''))
          .join(' · '),
        acts: [...new Set(claim.acts.map(({ type }) => wordOfAct(type)))].join(' '),
      },
    }
  })
}

/** An act type as one word of the index. */
export const wordOfAct = (type: string): string => type.replaceAll('-', '')

function hullOf({ sources, cue, content }: Claim): Span {
  const all = [...sources.flatMap(({ spans }) => spans), ...(cue?.spans ?? []), ...content]
  const start = Math.min(...all.map((at) => at.start))
  return { start, end: Math.min(Math.max(...all.map(({ end }) => end)), start + longest) }
}

const nameOf = (actor: unknown): string | null =>
  typeof actor === 'object' && actor !== null && 'name' in actor && typeof actor.name === 'string' ? actor.name : null
const wordsOf = (text: string, spans: readonly Span[]): string => spans.map(({ start, end }) => text.slice(start, end)).join(' ')

export const rowOf = ({ number, claim, stance, day, sources, start, words }: ClaimRow, stands: boolean): Row => ({
  number,
  document_id: claim.document,
  claim_id: claim.id,
  stance,
  day,
  stands: stands ? 1 : 0,
  sources,
  start,
  words,
})
