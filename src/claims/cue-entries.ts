import { covers, type Span, wordsAt } from '#model'
import { type CueEntry, type Frame, nounCues, prepositionCues, verbCues } from './lexicon.ts'
import type { View } from './view.ts'

/** Of a word with several entries the one whose frame the content has: "asked whether" asks, "asked them to leave" demands. */
export function entryFor(view: View, head: number, cue: readonly number[], content: readonly Span[]): CueEntry | undefined {
  const verb = view.tokens[head]
  // "claimed | responsibility for the raid": the words of a phrase may stand where the content begins.
  const begins = view.tokens.filter(({ at }) => content.some((part) => covers(part, at))).slice(0, 3)
  const rest = [...cue.filter((at) => at > head).flatMap((at) => view.tokens[at] ?? []), ...begins].flatMap(({ lemma, norm }) => [
    lemma,
    norm,
  ])
  const known = [...verbCues(verb?.lemma ?? ''), ...nounCues(verb?.lemma ?? ''), ...prepositionCues(verb?.norm ?? '')]
  const entries = known.filter((entry) => entry.rest.every((word) => rest.includes(word)))
  const frames = framesOf(view, content)
  const [most] = entries.map((entry) => entry.rest.length).toSorted((a, b) => b - a)
  const longest = entries.filter((entry) => entry.rest.length === most)
  return (
    longest.find((entry) => frames.some((frame) => entry.frames.has(frame))) ??
    longest.find((entry) => entry.stance === 'asserts') ??
    longest[0]
  )
}

function framesOf({ text, tokens }: View, content: readonly Span[]): readonly Frame[] {
  const inside = tokens.filter(({ at }) => content.some((part) => covers(part, at)))
  const [first, second] = inside
  if (/^["“„«‘']/u.test(wordsAt(text, content[0] ?? { start: 0, end: 0 }))) return ['quote', 'clause']
  if (first?.norm === 'to' && first.tag === 'PART') return ['inf', 'order']
  if (first?.tag === 'ADP') return ['for', 'to', 'of', 'object']
  const infinitive = inside.some(({ norm, tag }, i) => i > 0 && norm === 'to' && tag === 'PART')
  const finite = /^(?:that|whether|if|how|why|what|who|where|when)$/u.test(first?.norm ?? '') || second?.tag === 'AUX'
  if (finite) return ['clause']
  return infinitive ? ['order', 'clause', 'object'] : ['clause', 'object']
}
