import { afterCue } from '../adjuncts.ts'
import { contentEnd, thingEnd } from '../contents.ts'
import type { Frame } from '../lexicon.ts'
import { cueVerbs, type Rule, sourceOf, wordsOf } from '../rule.ts'
import { opensQuote, type View } from '../view.ts'

const prepositions: readonly Frame[] = ['of', 'on', 'for', 'to', 'about', 'with', 'against']

/** The content is a thing and no clause. */
export const denyThing: readonly Rule[] = [
  {
    id: 'claims/cast-as',
    example: '{source The ministry} {cue has described} {content the raid as an act of revenge}.',
    find: (view) =>
      cueVerbs(view, 'as').flatMap((cue) => {
        const start = cue.last + 1
        if (cue.group.passive || !view.phraseStartingAt(start)) return []
        const end = contentEnd(view, start)
        const as = view.tokens.findIndex((token, at) => at > start && at <= end && token.norm === 'as')
        if (as < 0 || as - start > 12) return []
        const source = sourceOf(view, cue.group)
        return source ? wordsOf(view, cue, source, [{ first: start, last: end }], null) : []
      }),
  },
  {
    id: 'claims/call-it',
    example: '{source The mayor} {cue called} {content the raid a crime}.',
    find: (view) =>
      cueVerbs(view, 'naming').flatMap((cue) => {
        const named = view.phraseStartingAt(cue.last + 1)
        const quoted = opensQuote(view, (named?.last ?? cue.last) + 1)
        const reflexive = /sel(?:f|ves)$/u.test(view.tokens[cue.last + 1]?.norm ?? '')
        if (cue.group.passive || reflexive || !named || !(quoted || isName(view, named.last + 1))) return []
        const source = sourceOf(view, cue.group)
        return source ? wordsOf(view, cue, source, [{ first: named.first, last: contentEnd(view, named.first) }], null) : []
      }),
  },
  {
    id: 'claims/warn-of',
    example: '{source The agency} {cue warned of} {content further attacks}.',
    find: (view) =>
      prepositions.flatMap((preposition) =>
        cueVerbs(view, preposition).flatMap((cue) => {
          if (cue.group.passive || cue.entry.rest.length > 0) return []
          const direct = view.tokens[cue.last + 1]?.norm === preposition ? cue.last : view.phraseStartingAt(cue.last + 1)?.last
          if (direct === undefined || view.tokens[direct + 1]?.norm !== preposition) return []
          // "a man accused of murder": without whom is accused between, a participle.
          if (direct === cue.last && cue.entry.stance === 'accuses') return []
          const source = sourceOf(view, cue.group)
          // "warned of floods": the preposition belongs to the cue; "warned them of floods": to the content.
          const bound = direct === cue.last ? { ...cue, last: cue.last + 1 } : cue
          const first = bound.last + 1
          return source ? wordsOf(view, bound, source, [{ first, last: contentEnd(view, first) }], null) : []
        }),
      ),
  },
  {
    id: 'claims/deny-thing',
    example: '{source The group} {cue denied} {content involvement in the attack}.',
    find: (view) =>
      cueVerbs(view, 'object').flatMap((cue) => {
        const { start, said } = afterCue(view, cue.last)
        const token = view.tokens[start]
        const thing =
          view.phraseStartingAt(start) ??
          (token && ((token.tag === 'VERB' && token.norm.endsWith('ing')) || token.norm === 'what' || token.tag === 'NOUN')
            ? { first: start, last: start }
            : undefined)
        if (cue.group.passive || !thing) return []
        const source = sourceOf(view, cue.group)
        return source ? wordsOf(view, cue, source, [{ first: start, last: thingEnd(view, start) }], said) : []
      }),
  },
]

/** "a trap", “a trap”: what a thing is called; not "about a dozen times". */
const isName = (view: View, at: number) =>
  view.phraseStartingAt(at) !== undefined && /^(?:DET|ADJ|PROPN)$/u.test(view.tokens[at]?.tag ?? '')
