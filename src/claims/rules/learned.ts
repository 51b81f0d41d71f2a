import { overlaps, type Saying, type Span, wordsAt } from '#model'
import { afterCue } from '../adjuncts.ts'
import { entryFor } from '../cue-entries.ts'
import { isDeed, isOneThing, isThing } from '../deeds.ts'
import { contentsWithin } from '../learned-contents.ts'
import { adverbBefore, type Rule, type Words } from '../rule.ts'
import { subjectBefore } from '../subjects.ts'
import type { VerbGroup } from '../verb-groups.ts'
import { isComma, spanOf, type View } from '../view.ts'

/** What the network of `language` reads: who, by which words, what. What these words do, the lexicon says. */
export const learned: readonly Rule[] = [
  {
    id: 'claims/learned',
    example: '{source Officials} {cue insist} {content that the bridge had closed}.',
    find: (view) => view.sentence.sayings.flatMap((saying) => wordsOf(view, saying)),
  },
]

function wordsOf(view: View, { cue, source, content, nested, odds, weakest }: Saying): Words[] {
  const { tokens } = view
  const positions = tokens.flatMap(({ at }, position) => (overlaps(at, cue) ? [position] : []))
  const head = positions.reduce((best, other) => (depthOf(view, other) < depthOf(view, best) ? other : best), positions[0] ?? -1)
  const [verb, last] = [tokens[head], positions.at(-1)]
  if (!verb || last === undefined) return []
  const after = afterCue(view, last)
  const entry = entryFor(view, head, positions, content)
  const group = view.groups.find((one) => one.last === head)
  // "The general is accused of the raid": the general is who is spoken of.
  const accused = entry?.stance === 'accuses' && group?.passive === true ? source.filter(({ end }) => end <= cue.start) : []
  const contents = contentsWithin(view, after, content).filter((at) => /[\p{L}\p{N}]/u.test(wordsAt(view.text, at)))
  const [first, ...others] = [...accused, ...contents]
  if (!first || isDeed(view, verb, entry, content)) return []
  // "called police": nothing is named without two things. "Statement of the ministry": whose it is, not what it says.
  const named = entry?.frames.has('naming') === true || (source.length === 0 && verb.tag === 'NOUN')
  if (named && isOneThing(view, content)) return []
  return [
    {
      source: wholeSource(
        view,
        group,
        nearest(
          cue,
          source.filter((at) => !accused.includes(at)),
        ),
      ),
      cue: [cue],
      content: [first, ...others],
      said: after.said ? spanOf(tokens, after.said.first, after.said.last) : group ? adverbBefore(view, group) : null,
      lemma: entry ? [entry.lemma, ...entry.rest].join(' ') : verb.lemma,
      stance: entry?.stance ?? 'asserts',
      hedge: entry?.hedge === true || ((source.length === 0 || accused.length > 0) && group?.passive === true),
      head,
      nested,
      evidence: { odds, weakest, unnamed: source.length === 0, unknown: !entry, thing: isThing(view, content) },
    },
  ]
}

/** Who speaks is one phrase: of two that the network points at, the one by the cue ("the commander, he said"). */
function nearest(cue: Span, source: readonly Span[]): readonly Span[] {
  const away = ({ start, end }: Span): number => Math.max(cue.start - end, start - cue.end)
  return source.toSorted((a, b) => away(a) - away(b)).slice(0, 1)
}

/** "Correction: | An earlier version said …": who speaks stands behind the label. "A nurse, who asked not to be named, said": why there is no name. */
function wholeSource(view: View, group: VerbGroup | undefined, source: readonly Span[]): readonly Span[] {
  const { tokens } = view
  const [only] = source
  const next = tokens.findIndex(({ at }) => only !== undefined && at.start >= only.end)
  const subject = group && next < group.first ? subjectBefore(view, group) : null
  if (!only || !subject) return source
  if (tokens[next]?.norm === ':' && next < subject.last) return [spanOf(tokens, Math.max(subject.first, next + 1), subject.last)]
  const whole = spanOf(tokens, subject.first, subject.last)
  const unnamed = whole.start === only.start && isComma(tokens[next]) && namelessness.test(view.text.slice(only.end, whole.end))
  return unnamed ? [whole] : source
}

const namelessness = /^, who\b.*\b(?:anonym\w*|authori[sz]ed|identif\w+|names?|named|quoted)\b/u

function depthOf({ tokens }: View, position: number): number {
  let depth = 0
  for (let at = position; (tokens[at]?.head ?? -1) >= 0; at = tokens[at]?.head ?? -1) depth += 1
  return depth
}
