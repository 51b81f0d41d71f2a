import { type Attribution, covers, type Document, type Sentence, type Span } from '#model'
import { afterCue } from './adjuncts.ts'
import { contentEnd, startsContent, thingEnd } from './contents.ts'
import { isSaying, nounCues } from './lexicon.ts'
import { type CueVerb, cueVerbs } from './rule.ts'
import { type Range } from './subjects.ts'
import { unwilling } from './stances.ts'
import { spanOf, type View, viewOf } from './view.ts'

/**
 * What the text reports as said, but nobody says: "Nobody confirmed | that the bridge fell", "had denied saying | that it fell",
 * "cannot confirm reports | that it fell". Acts in these words are no one's, the publisher's least of all.
 */
export function unansweredIn(document: Document, sentences: readonly Sentence[], attributed: readonly Attribution[]): Span[] {
  const cues = attributed.flatMap(({ cue }) => cue?.spans ?? [])
  const isCue = (word: Span | undefined) => word !== undefined && cues.some((at) => covers(at, word))
  const denied = attributed.filter(({ stance }) => stance === 'denies').flatMap(({ content }) => content)
  return sentences.flatMap((sentence) => {
    const view = viewOf(document, sentence)
    const wordAt = (at: number) => view.tokens[at]?.at
    const verbs = cueVerbs(view, 'clause', 'addressee').filter(({ group }) => !isCue(wordAt(group.last)) && !isOwn(view, group))
    const objects = cueVerbs(view, 'object').filter(({ group, entry }) => {
      const word = wordAt(group.last)
      const deniedItself = word !== undefined && denied.some((at) => covers(at, word))
      return !isCue(word) && !group.passive && (deniedItself || entry.stance === 'denies')
    })
    const ranges = [
      ...verbs.flatMap((cue) => clauseOf(view, cue)),
      ...objects.flatMap((cue) => thingOf(view, cue)),
      ...cueVerbs(view, 'inf', 'of').flatMap((cue) => (isCue(wordAt(cue.group.last)) ? [] : plannedOrBlamed(view, cue))),
      ...view.tokens.flatMap((token, at) => (isCue(token.at) ? [] : clauseOfNoun(view, at, attributed))),
    ]
    return ranges.map(({ first, last }) => spanOf(view.tokens, first, last))
  })
}

/** "we report that", and "alleged" in "alleged rebels stormed the town", which asks nobody. */
function isOwn(view: View, { first, last }: CueVerb['group']): boolean {
  const subject = view.tokens[first - 1]
  return /^(?:we|i)$/u.test(subject?.norm ?? '') || view.tokens[last]?.relation === 'amod'
}

/** "how many", "who" and "when" take for granted that it happened. */
const takesForGranted = /^(?:how|why|what|who|whom|where|when)$/u

function clauseOf(view: View, { group, last, entry }: CueVerb): Range[] {
  const from = entry.frames.has('clause') ? last : (view.phraseStartingAt(last + 1)?.last ?? last)
  const { start } = afterCue(view, from)
  const lead = view.tokens[start]
  // "was charged in the raid | that killed two", "was found | shot": no clause of the cue.
  if (lead?.tag === 'PRON' && lead.norm === 'that') return []
  if (group.passive && !/^(?:that|whether|if)$/u.test(lead?.norm ?? '')) return []
  const opens = startsContent(view, start) && !takesForGranted.test(lead?.norm ?? '')
  return opens && start > group.last ? [{ first: start, last: contentEnd(view, start) }] : []
}

const thingOf = (view: View, { last }: CueVerb): Range[] =>
  view.phraseStartingAt(last + 1) ? [{ first: last + 1, last: thingEnd(view, last + 1) }] : []

/** "did not promise | to free them", "is accused | of killing them" */
function plannedOrBlamed(view: View, { group, last, entry }: CueVerb): Range[] {
  const { start } = afterCue(view, last)
  const to = entry.frames.has('inf') ? view.groups.find(({ form, first }) => form === 'to' && first === start + 1) : undefined
  // "refused to give his name": no act of refusal either.
  if (to && unwilling(entry.lemma, to.lemma)) return [group]
  if (to && !isSaying(to.lemma)) return [{ first: start, last: contentEnd(view, start) }]
  const of = view.tokens[last + 1]?.norm === 'of' ? last + 1 : (view.phraseStartingAt(last + 1)?.last ?? last) + 1
  const blames = entry.stance === 'accuses' && entry.frames.has('of') && view.tokens[of]?.norm === 'of'
  return blames ? [{ first: of, last: thingEnd(view, of) }] : []
}

/** "reports that", "reports of": unless somebody takes a stance to the reports themselves, as in "denied reports that". */
function clauseOfNoun(view: View, at: number, attributed: readonly Attribution[]): Range[] {
  const { tokens } = view
  const noun = tokens[at]
  const phrase = view.phraseEndingAt(at)
  const begins = tokens[phrase?.first ?? at]?.at.start
  if (noun?.tag !== 'NOUN' || nounCues(noun.lemma).length === 0 || !/^(?:that|of)$/u.test(tokens[at + 1]?.norm ?? '')) return []
  if (attributed.some(({ content }) => content.some(({ start }) => start === begins))) return []
  if (tokens[at + 1]?.norm === 'of') return [{ first: at + 1, last: thingEnd(view, at + 1) }]
  return startsContent(view, at + 2) ? [{ first: at + 1, last: contentEnd(view, at + 1) }] : []
}
