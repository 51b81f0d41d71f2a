import { contentEnd, thingEnd } from '../contents.ts'
import { cueVerbs, type Rule, wordsOf } from '../rule.ts'
import { subjectBefore } from '../subjects.ts'

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
]
