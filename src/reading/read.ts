import { attributionsIn, ownVoiceIn, type Statement, unansweredIn } from '#claims'
import { actorsIn, actsIn, bundledReferences, countsIn, exhibitsIn, placesIn, type References, timesIn } from '#grounding'
import { sentencesOf } from '#language'
import { type Act, type Attribution, covers, type Document, type Exhibit, type Found, type Reading, type Span } from '#model'
import { atRiskIn } from '#risk'
import { claimsOf } from './claims-of.ts'
import { numbered } from './numbered.ts'
import { notesOnUnread, readablePart } from './readable.ts'
import { reader } from './reader.ts'

/** Everything that this reader finds in one Document, with what it knows before. Pure: the same Document and references give an equal Reading, always. */
export function read(whole: Document, references: References = bundledReferences): Reading {
  const document = readablePart(whole)
  const sentences = sentencesOf(document)
  const attributed = attributionsIn(document, sentences)
  const sources = attributed.flatMap((attribution) => attribution.sources.flatMap((source) => source.spans))
  const actors = actorsIn(document, sentences, sources, references)
  const places = placesIn(document, sentences, references.atlas)
  const times = timesIn(document, sentences)
  const counts = countsIn(document, sentences)
  const exhibits = exhibitsIn(document, sentences, actors)
  const unanswered = unansweredIn(document, sentences, attributed)
  const acts = answeredFor(actsIn(document, sentences, { actors, places, times, counts }), attributed, unanswered)
  const attributions = [...attributed, ...ownVoiceIn(document, sentences, attributed, statementsOf(acts, exhibits))]
  const found = {
    document: whole,
    mentions: numbered([actors, places, times, counts, exhibits]),
    referents: [...actors.referents, ...places.referents, ...times.referents, ...counts.referents, ...exhibits.referents],
    claims: claimsOf(document, sentences, attributions, acts, { actors, times, exhibits }),
    notes: [...whole.notes, ...notesOnUnread(whole), ...[places, times, counts].flatMap(({ notes }) => notes ?? [])],
    reader: { ...reader, references: references.edition },
  }
  return {
    ...found,
    sentences: sentences.map(({ at, passage }) => ({ at, passage })),
    atRisk: atRiskIn({ ...found, sentences }),
  }
}

/** Without the acts that nobody is said to state, unless somebody is cited for them inside. */
function answeredFor(acts: readonly Act[], attributed: readonly Attribution[], unanswered: readonly Span[]): Act[] {
  const contents = attributed.flatMap(({ content }) => content)
  return acts.filter(({ basis }) =>
    basis.words.every((word) =>
      unanswered.every((open) => !covers(open, word) || contents.some((at) => covers(open, at) && covers(at, word))),
    ),
  )
}

/** What makes a sentence worth filing though nobody is cited in it: an act, or that somebody published an exhibit. */
function statementsOf(acts: readonly Act[], exhibits: Found<Exhibit>): Statement[] {
  const published = exhibits.referents.flatMap(({ releases }) =>
    releases.map(({ words }) => ({ words: [words], trigger: [words] })),
  )
  return [...acts.map(({ words, basis }) => ({ words, trigger: basis.words })), ...published]
}
