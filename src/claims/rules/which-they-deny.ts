import { afterCue } from '../adjuncts.ts'
import { firstWord } from '../datelines.ts'
import { denialsIn } from '../denials.ts'
import { cueVerbs, type Rule, wordsOf } from '../rule.ts'

/** Somebody takes a stance to what stands before: the writer's words, or another's. */
export const whichTheyDeny: readonly Rule[] = [
  {
    id: 'claims/which-they-deny',
    example: '{content Two of the attackers were killed}, which {source the group} {cue denies}.',
    find: (view) =>
      denialsIn(view).flatMap(({ cue, source, comma }) => {
        const outer = cueVerbs(view, 'clause', 'of').findLast(({ group }) => group.last < comma)
        const start = outer ? afterCue(view, outer.last).start : firstWord(view)
        return start < comma ? wordsOf(view, cue, source, [{ first: start, last: comma - 1 }], null) : []
      }),
  },
]
