import { contentEnd, thingEnd } from '../contents.ts'
import { cueVerbs, type Rule, wordsOf } from '../rule.ts'
import { subjectBefore } from '../subjects.ts'
import { spanOf } from '../view.ts'

/** A name or description that somebody else answers for, and a passive in which nobody does. */
export const whatCalled: readonly Rule[] = [
  {
    id: 'claims/what-he-called',
    example: 'The raid hit what {source the ministry} {cue called} {content a group of “saboteurs”}.',
    find: (view) =>
      cueVerbs(view, 'naming', 'as').flatMap((cue) => {
        const source = subjectBefore(view, cue.group)
        if (!source || view.tokens[source.first - 1]?.norm !== 'what') return []
        const start = view.tokens[cue.last + 1]?.norm === 'as' ? cue.last + 2 : cue.last + 1
        return wordsOf(view, cue, source, [{ first: start, last: thingEnd(view, start) }], null)
      }),
  },
  {
    id: 'claims/is-said-to',
    example: 'The video {cue is reported} {content to show ten prisoners}.',
    find: (view) =>
      cueVerbs(view, 'clause', 'order', 'as').flatMap((cue) => {
        const after = view.tokens[cue.last + 1]
        if (!cue.group.passive || after?.norm !== 'to') return []
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
        if (!source || !tokens[saying + 1]) return []
        const entry = {
          lemma: 'quote',
          rest: ['as', 'saying'],
          frames: new Set<never>(),
          stance: 'asserts' as const,
          hedge: false,
        }
        const cue = { group, entry, last: saying }
        return wordsOf(view, cue, source, [{ first: saying + 1, last: contentEnd(view, saying + 1) }], null, {
          cue: [spanOf(tokens, group.first, saying)],
        })
      }),
  },
]
