import {
  type Act,
  type Attribution,
  covers,
  type Document,
  overlaps,
  type Sentence,
  type Span,
  span,
  type SourceWords,
} from '#model'
import { hedgesIn } from './hedges.ts'
import { ownStance } from './stances.ts'
import { viewOf } from './view.ts'

/**
 * What the publisher, or the author of a post, states in its own voice: sentences that state an act which nobody else answers for.
 * A sentence without an attribution is its own content; beside an attribution only the words of the act are.
 */
export function ownVoiceIn(
  document: Document,
  sentences: readonly Sentence[],
  attributed: readonly Attribution[],
  acts: readonly Act[],
): Attribution[] {
  const taken = attributed.flatMap(({ content, cue }) => [...content, ...(cue?.spans ?? [])])
  const free = acts.filter(({ basis }) => !basis.words.some((word) => taken.some((at) => overlaps(at, word))))
  return sentences.flatMap((sentence) => {
    const here = free.filter(({ basis }) => basis.words.some((word) => covers(sentence.at, word)))
    if (here.length === 0) return []
    const shared = taken.some((at) => overlaps(at, sentence.at))
    const contents = shared
      ? joined(
          here.flatMap((act) => act.words),
          taken,
        )
      : [withoutStop(document.text, sentence.at)]
    return contents.map((content) => ownVoice(document, sentence, content, here))
  })
}

function ownVoice(document: Document, sentence: Sentence, content: Span, acts: readonly Act[]): Attribution {
  const passage = document.passages.find(({ id }) => id === sentence.passage)
  const author = passage?.post?.authorAt
  const source: SourceWords =
    passage?.kind === 'post' ? { kind: 'poster', spans: author ? [author] : [] } : { kind: 'publisher', spans: [] }
  const triggers = acts.flatMap(({ basis }) => basis.words).filter((word) => covers(content, word))
  return {
    passage: sentence.passage,
    sources: [source],
    cue: null,
    content: [content],
    speech: 'own-voice',
    stance: ownStance(viewOf(document, sentence), content),
    hedges: hedgesIn(sentence.tokens, [content]),
    saidOn: null,
    basis: { rule: 'claims/own-voice', words: triggers },
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

function withoutStop(text: string, at: Span): Span {
  const stop = /[.!?…\s]+$/u.exec(text.slice(at.start, at.end))?.[0] ?? ''
  return span(at.start, at.end - stop.length)
}
