import { type Name, namesIn, type Phrase, phrasesIn } from '#language'
import { covers, type Sentence, type Span, type Token } from '#model'
import { placeWordsIn } from '../places/place-words.ts'
import type { References } from '../references.ts'
import type { KnownActors, KnownRun } from './known-actors.ts'
import { spanOf } from '../words.ts'

/** A sentence with what finding actors asks of it. */
export type Scene = {
  readonly known: KnownActors
  readonly index: number
  readonly sentence: Sentence
  readonly tokens: readonly Token[]
  readonly phrases: readonly Phrase[]
  readonly names: readonly Name[]
  readonly phraseAt: (position: number) => Phrase | undefined
  readonly nameAt: (position: number) => Name | undefined
  readonly isPlace: (first: number, last: number) => boolean
  readonly isSource: (first: number, last: number) => boolean
  /** The sources of the sentence, as token ranges. */
  readonly sources: readonly Phrase[]
  readonly isQuoted: (position: number) => boolean
  readonly isSubject: (first: number, last: number) => boolean
}

export function sceneOf(sentence: Sentence, index: number, sources: readonly Span[], references: References): Scene {
  const { tokens } = sentence
  const phrases = phrasesIn(sentence)
  const names = withKnown(namesIn(sentence), references.actors.runsIn(tokens), tokens)
  const places = placeWordsIn(sentence, references.atlas).map(({ words }) => words)
  const starts = phrases.map(({ first }) => tokens[first]?.at.start ?? 0)
  /** Only the first phrase of a source is the source, and in it only its noun: "a man | from the group", "Russia’s | ministry". */
  const leads = (source: Span, first: number, last: number) => {
    const phrase = phrases.find((one) => one.first <= first && first <= one.last)
    const start = tokens[phrase?.first ?? first]?.at.start ?? 0
    return last >= (phrase?.head ?? last) && !starts.some((other) => source.start <= other && other < start)
  }
  const own = sources.filter((source) => covers(sentence.at, source))
  return {
    index,
    known: references.actors,
    sentence,
    tokens,
    phrases,
    names,
    phraseAt: (position) => phrases.find(({ first, last }) => first <= position && position <= last),
    nameAt: (position) => names.find(({ first, last }) => first <= position && position <= last),
    isPlace: (first, last) => places.some((place) => place.first <= last && first <= place.last),
    isSource: (first, last) => own.some((source) => covers(source, spanOf(tokens, first, last)) && leads(source, first, last)),
    sources: own.map((source) => rangeOf(tokens, source)),
    isQuoted: quotedIn(tokens),
    isSubject: (first, last) =>
      tokens[first - 1]?.tag !== 'ADP' && verbFollows(tokens, endWithPrepositions(tokens, phrases, last) + 1),
  }
}

/** The names of a sentence, and those of known actors in the place of what they cover. */
function withKnown(names: readonly Name[], runs: readonly KnownRun[], tokens: readonly Token[]): Name[] {
  const known = runs.filter((run) => !names.some((name) => name.first < run.first && run.last <= name.last))
  const free = names.filter((name) => !known.some((run) => run.first <= name.last && name.first <= run.last))
  const found = known.map(({ first, last, kind }): Name => ({ first, last, at: spanOf(tokens, first, last), kind }))
  return [...free, ...found].toSorted((a, b) => a.first - b.first)
}

/** By the marks of the sentence alone: a closing mark without an opening one ends a quotation that began before. */
function quotedIn(tokens: readonly Token[]): (position: number) => boolean {
  const marks = tokens.flatMap(({ word }, at) => (/^["“”]$/u.test(word) ? [{ word, at }] : []))
  const [first] = marks
  const openBefore = first?.word === '”'
  return (position) => {
    const before = marks.filter(({ at }) => at < position).length
    return marks.length > 0 && (before % 2 === 1) !== openBefore
  }
}

function rangeOf(tokens: readonly Token[], at: Span): Phrase {
  const first = tokens.findIndex((token) => token.at.end > at.start)
  const last = tokens.findLastIndex((token) => token.at.start < at.end)
  return { first, last, head: last }
}

/** A phrase with those that hang on it: "a group | of fighters | from the town". */
function endWithPrepositions(tokens: readonly Token[], phrases: readonly Phrase[], last: number): number {
  const next = tokens[last + 1]?.tag === 'ADP' ? phrases.find(({ first }) => first === last + 2) : undefined
  return next ? endWithPrepositions(tokens, phrases, next.last) : last
}

/** A verb next, perhaps behind adverbs or an insert between commas: "Orlov, the governor, said". */
function verbFollows(tokens: readonly Token[], from: number): boolean {
  let at = from
  if (tokens[at]?.norm === ',') {
    const close = tokens.findIndex((token, i) => i > at && i < at + 14 && token.norm === ',')
    if (close > 0) at = close + 1
  }
  while (/^(?:["”’)]|earlier|later)$/u.test(tokens[at]?.norm ?? '') || tokens[at]?.tag === 'ADV') at += 1
  const token = tokens[at]
  return token?.tag === 'AUX' || (token?.tag === 'VERB' && !token.norm.endsWith('ing'))
}
