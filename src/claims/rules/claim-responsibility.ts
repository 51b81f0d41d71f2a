import { contentEnd } from '../contents.ts'
import { cueVerbs, type Rule, sourceOf, wordsOf } from '../rule.ts'
import { isComma, spanOf, type View } from '../view.ts'

/** Responsibility or credit is claimed, for something named or not. */
export const claimResponsibility: readonly Rule[] = [
  {
    id: 'claims/claim-responsibility',
    example: '{source The group} {cue has claimed responsibility} {content for the attack}.',
    find: (view) =>
      cueVerbs(view, 'for').flatMap((cue) => {
        if (cue.entry.rest.length === 0 || cue.group.passive || view.tokens[cue.last + 1]?.norm !== 'for') return []
        const source = sourceOf(view, cue.group)
        return source ? wordsOf(view, cue, source, [{ first: cue.last + 1, last: thingClaimed(view, cue.last + 1) }], null) : []
      }),
  },
  {
    id: 'claims/claim-responsibility-alone',
    example: 'No group has been named, but {source the front} {cue claimed} {content responsibility}.',
    find: (view) =>
      cueVerbs(view, 'bare').flatMap((cue) => {
        const source = cue.group.passive ? null : sourceOf(view, cue.group)
        if (!source) return []
        const responsibility = { first: cue.last, last: cue.last }
        return wordsOf(view, cue, source, [responsibility], null, { cue: [spanOf(view.tokens, cue.group.first, cue.group.last)] })
      }),
  },
]

/** "for the attack | in a post on social media": how it was said is no part of what was. */
function thingClaimed(view: View, start: number): number {
  const goesOn = view.tokens.findIndex(
    (token, at) => at > start && isComma(token) && view.groups.some(({ first, form }) => first === at + 1 && form === 'finite'),
  )
  // "The group, which claimed responsibility for the raid, | says …"
  const end = goesOn < 0 ? contentEnd(view, start) : Math.min(goesOn - 1, contentEnd(view, start))
  const media = view.tokens.findIndex(
    (token, at) =>
      at > start &&
      at <= end &&
      /^(?:post|statement|message|video|broadcast|communiqué|letter|call|telegram|facebook|twitter|x|website|channel)$/u.test(
        token.lemma,
      ),
  )
  if (media < 0) return end
  const preposition = view.tokens.findLastIndex(
    (token, at) => at < media && at > start && token.tag === 'ADP' && /^(?:in|on|via|through|by|over)$/u.test(token.norm),
  )
  const near = preposition > 0 && view.phraseStartingAt(preposition + 1)?.last
  return near !== undefined && near !== false && near >= media ? preposition - 1 : end
}
