import type { Rule } from '../rule.ts'
import { subjectBefore } from '../subjects.ts'
import { spanOf } from '../view.ts'

/** The writer's own doubt about what somebody else claims. */
export const cannotVerify: readonly Rule[] = [
  {
    id: 'claims/could-not-be-verified',
    example: '{content The claim} {cue could not be independently verified}.',
    find: (view) =>
      view.groups.flatMap((group) => {
        const modal = view.tokens.slice(group.first, group.last).some((token) => /^(?:could|can|ca|cannot)$/u.test(token.norm))
        if (!/^(?:verify|confirm|corroborate|authenticate)$/u.test(group.lemma) || !group.negated || !group.passive || !modal)
          return []
        const subject = subjectBefore(view, group)
        if (!subject) return []
        const content = spanOf(view.tokens, subject.first, subject.last)
        const cue = [spanOf(view.tokens, group.first, group.last)]
        return [
          {
            source: [],
            own: true,
            cue,
            content: [content],
            said: null,
            lemma: group.lemma,
            stance: 'doubts',
            hedge: false,
            head: group.last,
          },
        ]
      }),
  },
]
