import {
  type Act,
  type Actor,
  type Attribution,
  type Claim,
  claimIdOf,
  covers,
  type Document,
  type Exhibit,
  type ExhibitId,
  type Found,
  overlaps,
  type Sentence,
  type Span,
  type Time,
} from '#model'
import { sourcesOf } from './sources-of.ts'

export type Grounded = { readonly actors: Found<Actor>; readonly times: Found<Time>; readonly exhibits: Found<Exhibit> }

/** Attributions with their values: sources resolved, acts and exhibits attached. In text order, an outer claim before those in it. */
export function claimsOf(
  document: Document,
  sentences: readonly Sentence[],
  attributions: readonly Attribution[],
  acts: readonly Act[],
  grounded: Grounded,
): Claim[] {
  const owned = actsByAttribution(attributions, acts)
  const claims = attributions.map((attribution): Claim => {
    const shown = exhibitsOf(sentences, attribution, grounded.exhibits)
    const sources = sourcesOf(document, attribution, grounded)
    const { passage, cue, content, speech, stance, hedges, basis } = attribution
    const said = grounded.times.mentions.find(
      ({ at, referent }) => referent !== null && attribution.saidOn !== null && overlaps(attribution.saidOn, at),
    )
    return {
      id: claimIdOf({ document: document.id, sources, cue, content }),
      document: document.id,
      passage,
      sources,
      cue,
      content,
      speech,
      stance,
      hedges,
      saidOn: isTime(said?.referent) ? { referent: said.referent } : null,
      exhibits: shown,
      basis,
      acts: owned.get(attribution) ?? [],
    }
  })
  return claims.toSorted((a, b) => firstWord(a) - firstWord(b) || lastWord(b) - lastWord(a))
}

const isTime = (referent: string | null | undefined): referent is `time-${number}` => referent?.startsWith('time-') === true
const isExhibit = (referent: string | null): referent is ExhibitId => referent?.startsWith('exhibit-') === true
const firstWord = ({ sources, cue, content }: Claim) =>
  Math.min(...[...(sources.at(-1)?.spans ?? []), ...(cue?.spans ?? []), ...content].map((at) => at.start))
const lastWord = ({ content }: Claim) => Math.max(...content.map((at) => at.end))

/** Each act belongs to the innermost claim that its trigger stands in. A trigger that is a cue is a stance and no act of its own. */
function actsByAttribution(attributions: readonly Attribution[], acts: readonly Act[]): Map<Attribution, Act[]> {
  const owned = new Map<Attribution, Act[]>()
  for (const act of acts) {
    const [trigger] = act.basis.words
    if (!trigger || attributions.some(({ cue }) => cue?.spans.some((at) => overlaps(at, trigger)))) continue
    const holders = attributions.filter(({ content }) => content.some((at) => covers(at, trigger)))
    // Of two with the same words, the longer chain: "the paper reported, citing a doctor" is the doctor's.
    const innermost = holders.toSorted((a, b) => size(a) - size(b) || b.sources.length - a.sources.length)[0]
    if (!innermost) continue
    const intended = innermost.stance === 'intends' && act.modality === 'actual'
    owned.set(innermost, [...(owned.get(innermost) ?? []), intended ? { ...act, modality: 'intended' } : act])
  }
  return owned
}
const size = ({ content }: Attribution) => content.reduce((sum, at) => sum + at.end - at.start, 0)

/**
 * What the claim rests on: an exhibit in its content ("the video shows"), in the words of its source ("the man in the video said"),
 * or, where nobody is named, before its cue ("a video which is reported to show").
 */
function exhibitsOf(sentences: readonly Sentence[], attribution: Attribution, exhibits: Found<Exhibit>): ExhibitId[] {
  const { sources, cue, content } = attribution
  const innermost = sources.at(-1)
  const places: Span[] = [...content, ...(innermost?.spans ?? [])]
  const [first] = cue?.spans ?? []
  const sentence = first && sentences.find(({ at }) => covers(at, first))
  if (innermost?.spans.length === 0 && first && sentence) places.push({ start: sentence.at.start, end: first.start })
  const found = exhibits.mentions.filter(({ at }) => places.some((place) => overlaps(place, at))).map(({ referent }) => referent)
  return [...new Set(found.filter(isExhibit))]
}
