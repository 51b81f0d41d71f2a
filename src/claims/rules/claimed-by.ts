import { contentEnd, startsContent } from '../contents.ts'
import { firstWord } from '../datelines.ts'
import { cueVerbs, type Rule, wordsOf } from '../rule.ts'
import { phraseUpTo, type Range } from '../subjects.ts'
import type { VerbGroup } from '../verb-groups.ts'
import type { View } from '../view.ts'

/** A passive that names who speaks. */
export const claimedBy: readonly Rule[] = [
  {
    id: 'claims/confirmed-by',
    example: '{content The deaths} {cue were confirmed by} {source the police}.',
    find: (view) =>
      cueVerbs(view, 'clause', 'object').flatMap((cue) => {
        if (!cue.group.passive || cue.entry.rest.length > 0) return []
        const by = agentAfter(view, cue.group)
        if (!by) return []
        const said = byWords(view, cue.group, by)
        const responsibility = said.content.some((range) => view.tokens.slice(range.first, range.last + 1).some(isResponsibility))
        const stance =
          responsibility && cue.entry.stance === 'asserts' ? { stance: 'claims-responsibility' as const, hedge: false } : {}
        return wordsOf(view, { ...cue, last: said.cueLast }, by, said.content, null, stance)
      }),
  },
]

const isResponsibility = ({ lemma }: { readonly lemma: string }) => lemma === 'responsibility' || lemma === 'credit'

/** The noun phrase after "by", behind the verb or behind what hangs on it. */
function agentAfter(view: View, group: VerbGroup): Range | null {
  const by = view.tokens[group.last + 1]?.norm === 'by' ? group.last + 1 : -1
  const phrase = by < 0 ? undefined : view.phraseStartingAt(by + 1)
  return phrase && /^(?:NOUN|PROPN|PRON)$/u.test(view.tokens[phrase.head]?.tag ?? '')
    ? { first: phrase.first, last: phrase.last }
    : null
}

/** "The deaths were confirmed by the police", "It was reported by the agency that …". */
function byWords(view: View, group: VerbGroup, by: Range): { content: readonly Range[]; cueLast: number } {
  const after = by.last + 1
  const clause = view.tokens[after]?.norm === 'that' && startsContent(view, after)
  const subject = { first: firstWord(view), last: group.first - 1 }
  const whole = phraseUpTo(view, subject.last) ?? subject
  return { content: [clause ? { first: after, last: contentEnd(view, after) } : whole], cueLast: group.last + 1 }
}
