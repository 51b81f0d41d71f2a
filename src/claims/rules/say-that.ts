import { afterCue } from '../adjuncts.ts'
import { isHappening } from '../happenings.ts'
import { contentEnd, startsContent } from '../contents.ts'
import { opensQuote } from '../view.ts'
import { cueVerbs, type Rule, sourceOf, wordsOf } from '../rule.ts'

/** A subject, a cue, and a clause or quotation after it. */
export const sayThat: readonly Rule[] = [
  {
    id: 'claims/say-that',
    example: '{source Officials} {cue said} on Monday {content that the bridge had closed}.',
    find: (view) =>
      cueVerbs(view, 'clause', 'quote').flatMap((cue) => {
        if (cue.group.passive) return []
        const { start, said } = afterCue(view, cue.last)
        if (!startsContent(view, start) || (!cue.entry.frames.has('clause') && !opensQuote(view, start))) return []
        const source = sourceOf(view, cue.group)
        return source ? wordsOf(view, cue, source, [{ first: start, last: contentEnd(view, start) }], said) : []
      }),
  },
  {
    id: 'claims/tell-somebody',
    example: '{source The mayor} {cue told} a local station {content that the bridge had closed}.',
    find: (view) =>
      cueVerbs(view, 'addressee').flatMap((cue) => {
        if (cue.group.passive) return []
        const addressee = view.phraseStartingAt(cue.last + 1)
        if (!addressee || /^(?:what|who|which|that|how|why)$/u.test(view.tokens[addressee.first]?.norm ?? '')) return []
        const { start, said } = afterCue(view, addressee.last)
        if (!startsContent(view, start)) return []
        const source = sourceOf(view, cue.group)
        return source ? wordsOf(view, cue, source, [{ first: start, last: contentEnd(view, start) }], said) : []
      }),
  },
  {
    id: 'claims/vow-to',
    example: '{source The commander} {cue vowed} {content to hold the bridge}.',
    find: (view) =>
      cueVerbs(view, 'inf').flatMap((cue) => {
        if (cue.group.passive) return []
        const { start, said } = afterCue(view, cue.last)
        if (!view.groups.some((group) => group.form === 'to' && group.first === start + 1)) return []
        const source = sourceOf(view, cue.group)
        return source && !isHappening(view, source)
          ? wordsOf(view, cue, source, [{ first: start, last: contentEnd(view, start) }], said)
          : []
      }),
  },
  {
    id: 'claims/urge-to',
    example: '{source The mayor} {cue urged} {content residents to leave the town}.',
    find: (view) =>
      cueVerbs(view, 'order').flatMap((cue) => {
        if (cue.group.passive) return []
        const addressee = view.phraseStartingAt(cue.last + 1)
        if (!addressee || view.tokens[addressee.last + 1]?.norm !== 'to') return []
        const source = sourceOf(view, cue.group)
        return source
          ? wordsOf(view, cue, source, [{ first: addressee.first, last: contentEnd(view, addressee.first) }], null)
          : []
      }),
  },
]
