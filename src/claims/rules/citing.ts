import { afterCue } from '../adjuncts.ts'
import { contentEnd } from '../contents.ts'
import { firstWord } from '../datelines.ts'
import { cueVerbs, type Rule, type Words } from '../rule.ts'
import { type Range, subjectBefore } from '../subjects.ts'
import { isComma, spanOf, type View } from '../view.ts'
import { sourceFrom, words } from './according-to.ts'

/** Somebody passes on what another says. */
export const citing: readonly Rule[] = [
  {
    id: 'claims/citing',
    example: '{content The bridge was hit at noon}, the paper reported, {cue citing} {source a police officer}.',
    find: (view) =>
      view.tokens.flatMap((token, at) => {
        if (!/^(?:citing|quoting)$/u.test(token.norm) || !isComma(view.tokens[at - 1])) return []
        const source = sourceFrom(view, at + 1)
        return source ? cited(view, at, source) : []
      }),
  },
]

/** What a carrier reports, who is one link of the chain: who speaks for nobody and cites something only argues. */
function cited(view: View, at: number, source: Range): Words[] {
  const verbs = cueVerbs(view, 'clause').filter(({ group }) => group.form === 'finite' && !group.passive)
  const carrier = verbs.findLast(({ group }) => group.last < at)
  // "The agency, citing a doctor, reported that …"
  const later = carrier
    ? undefined
    : verbs.find(({ group }) => group.first === source.last + 2 && isComma(view.tokens[group.first - 1]))
  if (later) {
    const { start } = afterCue(view, later.last)
    const through = spanOf(view.tokens, firstWord(view), at - 2)
    return words(view, at, at, 'cite', source, [{ first: start, last: contentEnd(view, start) }]).map((found) => ({
      ...found,
      through,
    }))
  }
  const subject = carrier ? subjectBefore(view, carrier.group) : null
  if (!carrier || !subject) return []
  const { start } = afterCue(view, carrier.last)
  const behind = start < at - 2
  const content = behind ? { first: start, last: at - 2 } : { first: firstWord(view), last: subject.first - 2 }
  const through = spanOf(view.tokens, subject.first, subject.last)
  return words(view, at, at, 'cite', source, [content]).map((found) => ({ ...found, through }))
}
