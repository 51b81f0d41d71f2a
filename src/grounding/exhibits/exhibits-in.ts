import type { Actor, Document, Exhibit, ExhibitId, Found, Mention, Sentence } from '#model'
import { spanOf } from '../words.ts'
import { exhibitsNamedIn, rule } from './name-exhibits.ts'
import { playingTime } from './playing-time.ts'
import { releaseRules } from './release-exhibits.ts'
import { distinct, indexOfSame, joined, type Thing, voiceOf } from './same-exhibit.ts'

/** The videos, photos and papers that a document speaks of: one for each, however often it is named. */
export function exhibitsIn(document: Document, sentences: readonly Sentence[], actors: Found<Actor>): Found<Exhibit> {
  const things: Thing[] = []
  const mentions: Omit<Mention, 'id'>[] = []
  for (const sentence of sentences) {
    for (const named of exhibitsNamedIn(sentence)) {
      const at = spanOf(sentence.tokens, named.first, named.last)
      const found: Thing = {
        named,
        seconds: playingTime(document.text, sentence, named),
        releases: distinct(releaseRules.flatMap(({ find }) => find(sentence, named, actors) ?? [])),
        voices: [voiceOf(document.passages, sentence.passage)],
      }
      const index = indexOfSame(things, found)
      const before = things[index]
      if (before) things[index] = joined(before, found)
      else things.push(found)
      const id: ExhibitId = `exhibit-${before ? index + 1 : things.length}`
      mentions.push({ at, kind: 'exhibit', referent: id, basis: { rule, words: [at] } })
    }
  }
  return { referents: things.map(exhibitOf), mentions }
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
