import { quotesIn } from '#language'
import {
  type Attribution,
  covers,
  type Document,
  overlaps,
  type Sentence,
  type Span,
  span,
  type SourceWords,
  wordsAt,
} from '#model'
import { firstWord } from './datelines.ts'
import { hedgesIn } from './hedges.ts'
import { isSaying } from './lexicon.ts'
import { ownStance } from './stances.ts'
import { spanOf, type View, viewOf } from './view.ts'

/** Words that state something worth filing: an act, with its trigger; the publication of an exhibit. */
export type Statement = { readonly words: readonly Span[]; readonly trigger: readonly Span[] }

/**
 * What the publisher, or the author of a post, states in its own voice: sentences with a statement that nobody else answers for, in a
 * quotation least of all.
 * A sentence without an attribution is its own content; beside an attribution the clause of the statement is, without others' words.
 */
export function ownVoiceIn(
  document: Document,
  sentences: readonly Sentence[],
  attributed: readonly Attribution[],
  statements: readonly Statement[],
): Attribution[] {
  const taken = attributed.flatMap(({ content, cue }) => [...content, ...(cue?.spans ?? [])])
  const quotes = document.passages
    .flatMap((passage) => quotesIn(document, passage))
    .filter(({ at }) => / /u.test(wordsAt(document.text, at)))
    .map(({ at }) => at)
  const free = statements.filter(
    ({ trigger }) => !trigger.some((word) => taken.some((at) => overlaps(at, word)) || quotes.some((at) => covers(at, word))),
  )
  const listed = listedBy(document, sentences)
  return sentences.flatMap((sentence) => {
    if (listed.has(sentence)) return []
    const here = free.filter(({ trigger }) => trigger.some((word) => covers(sentence.at, word)))
    if (here.length === 0) return []
    const view = viewOf(document, sentence)
    const shared = taken.some((at) => overlaps(at, sentence.at))
    const contents = shared
      ? joined(
          here.flatMap((statement) => ownClause(view, statement, taken) ?? statement.words.map((at) => wholePhrase(view, at))),
          taken,
        )
      : [ownWords(view)]
    return contents
      .map((content) => withoutMarks(document.text, content))
      .filter((content) => content.end > content.start)
      .map((content) => ownVoice(document, view, content, here))
  })
}

/** The items of a list behind "Police said:", which are nobody’s here. */
function listedBy(document: Document, sentences: readonly Sentence[]): ReadonlySet<Sentence> {
  const listed = new Set<Sentence>()
  let introduced = false
  for (const sentence of sentences) {
    const line = document.text.slice(document.text.lastIndexOf('\n', sentence.at.start) + 1, sentence.at.end)
    if (introduced && /^\s*(?:[-–•*]|\d+[.)])(?:\s|$)/u.test(line)) listed.add(sentence)
    else introduced = line.endsWith(':') && viewOf(document, sentence).groups.some(({ lemma }) => isSaying(lemma))
  }
  return listed
}

function ownVoice(document: Document, view: View, content: Span, statements: readonly Statement[]): Attribution {
  const passage = document.passages.find(({ id }) => id === view.sentence.passage)
  const author = passage?.post?.authorAt
  const source: SourceWords =
    passage?.kind === 'post' ? { kind: 'poster', spans: author ? [author] : [] } : { kind: 'publisher', spans: [] }
  const triggers = statements.flatMap(({ trigger }) => trigger).filter((word) => covers(content, word))
  return {
    passage: view.sentence.passage,
    sources: [source],
    cue: null,
    content: [content],
    speech: 'own-voice',
    stance: ownStance(view, content),
    hedges: hedgesIn(view.tokens, [content]),
    saidOn: null,
    basis: { rule: 'claims/own-voice', words: triggers, confidence: null },
  }
}

/** The spans without what others answer for, overlapping ones as one. */
function joined(spans: readonly Span[], taken: readonly Span[]): Span[] {
  const out: Span[] = []
  for (const at of spans.toSorted((a, b) => a.start - b.start)) {
    const last = out.at(-1)
    const next = clipped(at, taken)
    if (last && next.start < last.end) out[out.length - 1] = span(last.start, Math.max(last.end, next.end))
    else out.push(next)
  }
  return out
}

/** Cut back where somebody else's words begin or end inside it. */
function clipped(at: Span, taken: readonly Span[]): Span {
  let { start, end } = at
  for (const other of taken) {
    if (!overlaps({ start, end }, other)) continue
    if (other.start > start) end = Math.min(end, other.start)
    else start = Math.max(start, other.end)
  }
  return span(start, Math.max(start, end))
}

/** Without the commas, dashes and stops at either end. */
function withoutMarks(text: string, at: Span): Span {
  const words = wordsAt(text, at)
  const [before = ''] = /^[\s,;:.!?…—–-]*/u.exec(words) ?? []
  const [after = ''] = /(?<![\s,;:.!?…—–-])[\s,;:.!?…—–-]*$/u.exec(words.slice(before.length)) ?? []
  return span(at.start + before.length, at.end - after.length)
}

/** The sentence without its dateline. */
const ownWords = (view: View): Span =>
  span(view.tokens[firstWord(view)]?.at.start ?? view.sentence.at.start, view.sentence.at.end)

/** "It stays away from the talks, | which it predicts will fail": the clause of the trigger, where nobody is said to say it. */
function ownClause(view: View, { trigger: [first] }: Statement, taken: readonly Span[]): Span | null {
  const { tokens, tree } = view
  let at = tokens.findIndex((token) => first !== undefined && covers(first, token.at))
  let head = tokens[at]
  while (head && !/^(?:root|ccomp|advcl|parataxis|acl:relcl)$/u.test(head.relation)) {
    at = head.head
    head = tokens[at]
  }
  if (!head || taken.some((other) => overlaps(other, head.at))) return null
  const { first: begin, last } = tree.rangeOf(at)
  return spanOf(tokens, Math.max(begin, firstWord(view)), last)
}

/** Back to the beginning of the noun phrase that the words begin in: The “Volunteer Corps” has published a video. */
function wholePhrase(view: View, at: Span): Span {
  const phrase = view.phraseAround(view.tokens.findIndex((token) => token.at.end > at.start))
  const first = phrase && view.tokens[phrase.first]
  return first ? span(Math.min(first.at.start, at.start), at.end) : at
}
