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
import { actsByAttribution } from './owned-acts.ts'
import { sourcesOf } from './sources-of.ts'
import { withAbout } from './spoken-of.ts'

export type Grounded = { readonly actors: Found<Actor>; readonly times: Found<Time>; readonly exhibits: Found<Exhibit> }

/** Attributions with their values: sources resolved, acts and exhibits attached, doubts linked. In text order, an outer claim before those in it. */
export function claimsOf(
  document: Document,
  sentences: readonly Sentence[],
  attributions: readonly Attribution[],
  acts: readonly Act[],
  grounded: Grounded,
): Claim[] {
  const owned = actsByAttribution(document, attributions, acts)
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
      about: [],
    }
  })
  const inOrder = claims.toSorted((a, b) => firstWord(a) - firstWord(b) || lastWord(b) - lastWord(a))
  return withAbout(document, sentences, inOrder)
}

const isTime = (referent: string | null | undefined): referent is `time-${number}` => referent?.startsWith('time-') === true
const isExhibit = (referent: string | null): referent is ExhibitId => referent?.startsWith('exhibit-') === true
const firstWord = ({ sources, cue, content }: Claim) =>
  Math.min(...[...(sources.at(-1)?.spans ?? []), ...(cue?.spans ?? []), ...content].map((at) => at.start))
const lastWord = ({ content }: Claim) => Math.max(...content.map((at) => at.end))

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
