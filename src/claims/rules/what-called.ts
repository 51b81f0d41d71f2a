import { afterCue } from '../adjuncts.ts'
import { contentEnd, startsContent, thingEnd } from '../contents.ts'
import type { CueEntry } from '../lexicon.ts'
import { type CueVerb, cueVerbs, type Rule, wordsOf } from '../rule.ts'
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

/** A name or description that somebody else answers for, and a passive in which nobody does. */
export const whatCalled: readonly Rule[] = [
  {
    id: 'claims/what-he-called',
    example: 'The raid hit what {source the ministry} {cue called} {content a group of “saboteurs”}.',
    find: (view) =>
      cueVerbs(view, 'naming', 'as').flatMap((cue) => {
        const source = subjectBefore(view, cue.group)
        if (!source || view.tokens[source.first - 1]?.norm !== 'what') return []
        const as = view.tokens[cue.last + 1]?.norm === 'as'
        if (!as && !cue.entry.frames.has('naming')) return []
        const start = as ? cue.last + 2 : cue.last + 1
        return wordsOf(view, cue, source, [{ first: start, last: thingEnd(view, start) }], null)
      }),
  },
  {
    id: 'claims/is-said-to',
    example: 'The video {cue is reported} {content to show ten prisoners}.',
    find: (view) =>
      cueVerbs(view, 'clause', 'order', 'as').flatMap((cue) => {
        const after = view.tokens[cue.last + 1]
        // "were asked to leave" reports no statement about them.
        if (!cue.group.passive || after?.norm !== 'to' || /^(?:demands|asks)$/u.test(cue.entry.stance)) return []
        return wordsOf(view, cue, null, [{ first: cue.last + 1, last: contentEnd(view, cue.last + 1) }], null, { hedge: true })
      }),
  },
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
