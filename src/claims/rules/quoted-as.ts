import { afterCue } from '../adjuncts.ts'
import { contentEnd, startsContent } from '../contents.ts'
import type { CueEntry } from '../lexicon.ts'
import { type CueVerb, type Rule, wordsOf } from '../rule.ts'
import { subjectBefore } from '../subjects.ts'
import { spanOf } from '../view.ts'
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
        const saying = group.last + 2
        if (
          !group.passive ||
          !/^(?:quote|cite|report)$/u.test(group.lemma) ||
          tokens[group.last + 1]?.norm !== 'as' ||
          tokens[saying]?.norm !== 'saying'
        )
          return []
        const source = subjectBefore(view, group)
        if (!source) return []
        const cue: CueVerb = { group, entry: quotedAsSaying, last: saying }
        const { start } = afterCue(view, saying)
        return startsContent(view, start)
          ? wordsOf(view, cue, source, [{ first: start, last: contentEnd(view, start) }], null)
          : around(view, cue, source, source.first, saying)
      }),
  },
  {
    id: 'claims/quote-somebody',
    example: 'The paper {cue quoted} {source a doctor} {cue as saying} {content that the man had died}.',
    find: (view) =>
      view.groups.flatMap((group) => {
        const { tokens } = view
        const quoted = view.phraseStartingAt(group.last + 1)
        const as = tokens.findIndex(
          (token, at) => at > group.last && at < group.last + 14 && token.norm === 'as' && tokens[at + 1]?.norm === 'saying',
        )
        if (group.passive || !/^(?:quote|cite)$/u.test(group.lemma) || !quoted || as < 0) return []
        const carrier = subjectBefore(view, group)
        const cue: CueVerb = { group, entry: quotedAsSaying, last: as + 1 }
        const { start } = afterCue(view, as + 1)
        if (!carrier || !startsContent(view, start)) return []
        return wordsOf(
          view,
          cue,
          { first: quoted.first, last: as - 1 },
          [{ first: start, last: contentEnd(view, start) }],
          null,
          {
            cue: [spanOf(tokens, group.first, group.last), spanOf(tokens, as, as + 1)],
            through: spanOf(tokens, carrier.first, carrier.last),
          },
        )
      }),
  },
]
