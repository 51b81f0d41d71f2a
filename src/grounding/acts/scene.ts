import { datelineLength, type Phrase, phrasesIn } from '#language'
import type { Actor, Count, CountId, Found, Mention, Place, Sentence, Time, Token } from '#model'
import { overlaps } from '#model'
import { mendedTags } from './mended-tags.ts'

export type Grounds = {
  readonly actors: Found<Actor>
  readonly places: Found<Place>
  readonly times: Found<Time>
  readonly counts: Found<Count>
}
export type Mentioned = Omit<Mention, 'id'>

/** A sentence with what was found in it. Positions are indices into `tokens`, ranges include their last. */
export type Scene = {
  readonly sentence: Sentence
  readonly tokens: readonly Token[]
  readonly phrases: readonly Phrase[]
  readonly phraseFrom: (first: number) => Phrase | undefined
  readonly phraseUpTo: (last: number) => Phrase | undefined
  readonly phraseAround: (position: number) => Phrase | undefined
  readonly actors: readonly Mentioned[]
  readonly places: readonly Mentioned[]
  /** Those that say when: no durations, no "every day", and not the day in a dateline, on which it was written. */
  readonly times: readonly Mentioned[]
  readonly counts: readonly Mentioned[]
  /** Of the whole document. */
  readonly figures: ReadonlyMap<CountId, Count>
}
/** `joint`: several noun phrases with "and" between them, so that no single actor is meant. */
export type Range = { readonly first: number; readonly last: number; readonly head: number; readonly joint?: boolean }

/** The scenes of a document. Each list of mentions is in text order, so one walk deals them out. */
export function scenesOf(sentences: readonly Sentence[], { actors, places, times, counts }: Grounds): Scene[] {
  const days = new Set<string>(times.referents.filter(({ type }) => type === 'DATE' || type === 'TIME').map(({ id }) => id))
  const when = times.mentions.filter(({ referent }) => referent !== null && days.has(referent))
  const figures = new Map(counts.referents.map((count) => [count.id, count]))
  const deal = [actors.mentions, places.mentions, when, counts.mentions].map(dealt)
  return sentences.map((asTagged) => {
    const sentence = mendedTags(asTagged)
    const [actorsHere = [], placesHere = [], timesHere = [], countsHere = []] = deal.map((hand) => hand(sentence))
    const phrases = phrasesIn(sentence)
    const filedUpTo = sentence.tokens[datelineLength(sentence.tokens.map(({ word }) => word)) - 1]?.at.end ?? 0
    return {
      sentence,
      tokens: sentence.tokens,
      phrases,
      phraseFrom: (first) => phrases.find((phrase) => phrase.first === first),
      phraseUpTo: (last) => phrases.find((phrase) => phrase.last === last),
      phraseAround: (position) => phrases.find(({ first, last }) => first <= position && position <= last),
      actors: actorsHere,
      places: placesHere,
      times: timesHere.filter(({ at }) => at.start >= filedUpTo),
      counts: countsHere,
      figures,
    }
  })
}

function dealt(mentions: readonly Mentioned[]): (sentence: Sentence) => readonly Mentioned[] {
  const sorted = mentions.toSorted((a, b) => a.at.start - b.at.start)
  let from = 0
  return ({ at }) => {
    while (from < sorted.length && (sorted[from]?.at.end ?? 0) <= at.start) from += 1
    const end = sorted.findIndex((mention, i) => i >= from && mention.at.start >= at.end)
    return sorted.slice(from, end < 0 ? sorted.length : end).filter((mention) => overlaps(mention.at, at))
  }
}
