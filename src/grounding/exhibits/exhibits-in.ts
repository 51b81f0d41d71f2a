import type { Actor, Document, Exhibit, ExhibitId, Found, Mention, Sentence } from '#model'
import { spanOf } from '../words.ts'
import { exhibitsNamedIn, type NamedExhibit, rule } from './name-exhibits.ts'
import { playingTime } from './playing-time.ts'
import { type Release, releaseRules } from './release-exhibits.ts'

/** The videos, photos and papers that a document speaks of: one for each, however often it is named. */
export function exhibitsIn(document: Document, sentences: readonly Sentence[], actors: Found<Actor>): Found<Exhibit> {
  const things: Thing[] = []
  const mentions: Omit<Mention, 'id'>[] = []
  for (const sentence of sentences) {
    for (const named of exhibitsNamedIn(sentence)) {
      const at = spanOf(sentence.tokens, named.first, named.last)
      const index = sameThing(things, named)
      const found: Thing = {
        named,
        seconds: playingTime(document.text, sentence, named),
        releases: releasesOf(sentence, named, actors),
      }
      const before = things[index]
      if (before) things[index] = joined(before, found)
      else things.push(found)
      const id: ExhibitId = `exhibit-${before ? index + 1 : things.length}`
      mentions.push({ at, kind: 'exhibit', referent: id, basis: { rule, words: [at] } })
    }
  }
  return { referents: things.map(exhibitOf), mentions }
}

type Thing = { readonly named: NamedExhibit; readonly seconds: number | null; readonly releases: readonly Release[] }

/** "the video" is the last one of its kind, unless the words set it apart; a set of photos is not one photo. */
const sameThing = (things: readonly Thing[], { kind, plural, another }: NamedExhibit): number =>
  another ? -1 : things.findLastIndex(({ named }) => named.kind === kind && (named.plural === plural || kind === 'satellite'))

const joined = (one: Thing, other: Thing): Thing => ({
  named: one.named,
  seconds: one.seconds ?? other.seconds,
  releases: [...one.releases, ...other.releases.filter(({ by }) => !one.releases.some((known) => known.by === by))],
})

function releasesOf(sentence: Sentence, named: NamedExhibit, actors: Found<Actor>): Release[] {
  return releaseRules.flatMap(({ find }) => find(sentence, named, actors) ?? []).slice(0, 1)
}

function exhibitOf({ named, seconds, releases }: Thing, index: number): Exhibit {
  const [first] = releases
  return {
    id: `exhibit-${index + 1}`,
    kind: 'exhibit',
    exhibit: named.kind,
    durationSeconds: seconds,
    publishedBy: first?.by ?? null,
    releases,
    platform: first?.platform ?? null,
  }
}
