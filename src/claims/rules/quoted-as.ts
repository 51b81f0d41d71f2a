import { afterCue } from '../adjuncts.ts'
import { contentEnd, startsContent } from '../contents.ts'
import type { CueEntry } from '../lexicon.ts'
import { type CueVerb, type Rule, wordsOf } from '../rule.ts'
import { subjectBefore } from '../subjects.ts'
import { spanOf, type View } from '../view.ts'
import { around } from './say-after.ts'

const quotedAsSaying: CueEntry = {
  lemma: 'quote',
  rest: ['as', 'saying'],
  frames: new Set(['clause']),
  stance: 'asserts',
  hedge: false,
}

/** Who speaks is no subject of a saying of its own. */
export const quotedAs: readonly Rule[] = [
  {
    id: 'claims/quoted-as-saying',
    example: '{source The general} {cue was quoted as saying} {content that the town had fallen}.',
    find: (view) =>
      view.groups.flatMap((group) => {
        const { tokens } = view
        // "was quoted | by the agency | as saying"
        const by = tokens[group.last + 1]?.norm === 'by' ? view.phraseStartingAt(group.last + 2) : undefined
        const as = (by?.last ?? group.last) + 1
        const source = group.passive && isQuoting(group.lemma) && isAsSaying(view, as) ? subjectBefore(view, group) : null
        if (!source) return []
        const cue: CueVerb = { group, entry: quotedAsSaying, last: as + 1 }
        const { start } = afterCue(view, as + 1)
        const found = startsContent(view, start)
          ? wordsOf(view, cue, source, [{ first: start, last: contentEnd(view, start) }], null)
          : around(view, cue, source, source.first, as + 1)
        if (!by) return found
        const cues = [spanOf(tokens, group.first, group.last), spanOf(tokens, as, as + 1)]
        return found.map((words) => ({ ...words, cue: cues, through: spanOf(tokens, by.first, by.last) }))
      }),
  },
  {
    id: 'claims/quote-somebody',
    example: 'The paper {cue quoted} {source a doctor} {cue as saying} {content that the man had died}.',
    find: (view) =>
      view.groups.flatMap((group) => {
        const { tokens } = view
        const quoted = view.phraseStartingAt(group.last + 1)
        const as = tokens.findIndex((_, at) => at > group.last && at < group.last + 14 && isAsSaying(view, at))
        const carrier = subjectBefore(view, group)
        if (group.passive || !/^(?:quote|cite)$/u.test(group.lemma) || !quoted || as < 0 || !carrier) return []
        const cue: CueVerb = { group, entry: quotedAsSaying, last: as + 1 }
        const source = { first: quoted.first, last: as - 1 }
        const { start } = afterCue(view, as + 1)
        const found = startsContent(view, start)
          ? wordsOf(view, cue, source, [{ first: start, last: contentEnd(view, start) }], null)
          : around(view, cue, source, carrier.first, as + 1)
        return found.map((words) => ({
          ...words,
          cue: [spanOf(tokens, group.first, group.last), spanOf(tokens, as, as + 1)],
          through: spanOf(tokens, carrier.first, carrier.last),
        }))
      }),
  },
]

const isQuoting = (lemma: string): boolean => /^(?:quote|cite|report)$/u.test(lemma)
const isAsSaying = ({ tokens }: View, at: number): boolean => tokens[at]?.norm === 'as' && tokens[at + 1]?.norm === 'saying'
