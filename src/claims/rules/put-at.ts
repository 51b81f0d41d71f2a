import { contentEnd } from '../contents.ts'
import type { CueEntry } from '../lexicon.ts'
import { type Rule, type Words, wordsOf } from '../rule.ts'
import { phraseUpTo } from '../subjects.ts'

/** A figure that somebody puts somewhere. */
export const putAt: readonly Rule[] = [
  {
    id: 'claims/put-at',
    example: '{source The hospital} {cue put} {content the toll at 15}.',
    find: (view) =>
      view.groups.flatMap((group): Words[] => {
        const figure = view.phraseStartingAt(group.last + 1)
        const head = view.tokens[figure?.head ?? -1]?.lemma ?? ''
        if (
          group.passive ||
          !/^(?:put|revise|raise|lower|estimate)$/u.test(group.lemma) ||
          !/^(?:toll|number|figure|count|total)$/u.test(head)
        )
          return []
        const before = phraseUpTo(view, group.first - 1)
        if (!figure || !before) return []
        const cue = { group, entry: putting, last: group.last }
        return wordsOf(view, cue, before, [{ first: figure.first, last: contentEnd(view, figure.first) }], null)
      }),
  },
]

const putting: CueEntry = { lemma: 'put', rest: [], frames: new Set(['object']), stance: 'asserts', hedge: false }
