import type { RuleId, Span, Stance } from '#model'
import type { Evidence } from './confidence.ts'
import { type CueEntry, type Frame, verbCues } from './lexicon.ts'
import { type Range, subjectBefore } from './subjects.ts'
import type { VerbGroup } from './verb-groups.ts'
import { isComma, spanOf, type View } from './view.ts'

/** The words a rule points at. `source` is empty where nobody is named: "is reported to show". */
export type Words = {
  readonly source: readonly Span[]
  /** The writer answers for the words: "The claim could not be verified." */
  readonly own?: true
  /** Who passes the words on from the source: the paper in "the paper reported, citing a doctor". */
  readonly through?: Span
  readonly cue: readonly Span[]
  readonly content: readonly [Span, ...Span[]]
  readonly said: Span | null
  readonly lemma: string
  readonly stance: Stance
  /** The cue itself keeps its distance: "claimed", "is believed to". */
  readonly hedge: boolean
  /** Token position of the cue's head. */
  readonly head: number
  /** Only if somebody else's content holds the cue. */
  readonly nested?: boolean
  /** Where the network read the words. */
  readonly evidence?: Evidence
}

/** A rule is a row. The example is marked text, `{source …} {cue …} {content …}`, and runs as the rule's test. */
export type Rule = { readonly id: RuleId; readonly example: string; readonly find: (view: View) => Words[] }

/** A verb that the lexicon knows as a cue, in a place in the sentence. */
export type CueVerb = {
  readonly group: VerbGroup
  readonly entry: CueEntry
  /** Last token of the cue with the words of its phrase. */ readonly last: number
}

/** Every verb of the sentence with a lexicon entry that has one of the frames. */
export function cueVerbs(view: View, ...frames: readonly Frame[]): CueVerb[] {
  return view.groups.flatMap((group) =>
    verbCues(group.lemma).flatMap((entry) => {
      if (!frames.some((frame) => entry.frames.has(frame))) return []
      const last = phraseEnd(view, group.last, entry.rest)
      return last === null ? [] : [{ group, entry, last }]
    }),
  )
}

/** "claimed full responsibility": the words of a phrase may stand up to two tokens apart. */
function phraseEnd(view: View, from: number, rest: readonly string[]): number | null {
  let at = from
  for (const word of rest) {
    const next = [at + 1, at + 2, at + 3].find((here) => view.tokens[here]?.lemma === word || view.tokens[here]?.norm === word)
    if (next === undefined) return null
    at = next
  }
  return at
}

/** Who the cue's words belong to: its own subject, or that of the clause it continues ("…, saying", "… and warned"). */
export function sourceOf(view: View, group: VerbGroup): Range | null {
  if (group.form === 'to') return null
  const own = group.form === 'finite' ? subjectBefore(view, group) : null
  if (own) return own
  // "with the group stating that"
  const phrase = group.form === 'ing' ? view.phraseEndingAt(group.first - 1) : undefined
  if (phrase && view.tokens[phrase.first - 1]?.norm === 'with') return phrase
  const before = view.tokens[group.first - 1]
  const continues =
    group.form === 'ing'
      ? isComma(before) || before?.tag === 'CCONJ' || before?.tag === 'ADV'
      : before?.tag === 'CCONJ' || before?.tag === 'ADV'
  if (!continues) return null
  const earlier = view.groups.filter((other) => other.last < group.first && other.form === 'finite')
  // Whoever spoke last goes on ("… , officials said, adding"); where nobody has spoken, the sentence's own subject does.
  const spoke = earlier
    .toReversed()
    .filter((other) => verbCues(other.lemma).some(({ frames }) => frames.has('clause') || frames.has('addressee')))
  for (const other of [...spoke, ...earlier]) {
    const subject = subjectBefore(view, other)
    if (subject) return subject
  }
  return null
}

/** The cue's span, auxiliaries included: "has said", "did not deny". */
const cueSpan = (view: View, { group, last }: CueVerb): Span => spanOf(view.tokens, group.first, last)

export function wordsOf(
  view: View,
  cue: CueVerb,
  source: Range | null,
  content: readonly Range[],
  said: Range | null,
  more: Partial<Words> = {},
): Words[] {
  const spans = content.filter((range) => range.last >= range.first).map((range) => spanOf(view.tokens, range.first, range.last))
  const [first, ...others] = spans
  if (!first) return []
  return [
    {
      source: source ? [spanOf(view.tokens, source.first, source.last)] : [],
      cue: [cueSpan(view, cue)],
      content: [first, ...others],
      said: said ? spanOf(view.tokens, said.first, said.last) : adverbBefore(view, cue.group),
      lemma: [cue.entry.lemma, ...cue.entry.rest].join(' '),
      stance: cue.entry.stance,
      hedge: cue.entry.hedge,
      head: cue.group.last,
      ...more,
    },
  ]
}

/** "later said", "had earlier reported": when it was said stands before the verb or inside its group. */
export function adverbBefore(view: View, group: VerbGroup): Span | null {
  for (let at = group.last - 1; at >= group.first - 1 && at >= 0; at -= 1) {
    const token = view.tokens[at]
    if (token && /^(?:earlier|later|previously|recently|already)$/u.test(token.norm)) return token.at
  }
  return null
}
