import { type AtRiskClass, overlaps, type Span } from '#model'
import { type AtRiskRule, byOccurrence } from './at-risk-rule.ts'
import { classesOf } from './at-risk-words.ts'
import type { SentenceView } from './sentence-view.ts'

/** Those whom a sentence lists as the dead, the missing, the prisoners. */
export const beListed: AtRiskRule = {
  id: 'risk/be-listed',
  example:
    'Police identified the dead as {victims Jon Marsk} and {victims Eva Marsk}. Among the hostages is {prisoners Petra Vinge}.',
  find: (scene) => {
    const sources = scene.reading.claims.flatMap((claim) => claim.sources.flatMap(({ spans }) => spans))
    return byOccurrence(scene, ({ view, range, at }, { sure, referent }) =>
      (sure || (referent === null && range.first < range.last)) && !sources.some((source) => overlaps(source, at))
        ? listsIn(view)
            .filter(({ from, to }) => from < range.first && range.last <= to)
            .flatMap(({ as, words }) => as.map((one): [AtRiskClass, Span[]] => [one, [words]]))
        : [],
    )
  },
}

type List = {
  readonly as: readonly AtRiskClass[]
  readonly words: Span
  /** The names stand between these tokens. */ readonly from: number
  readonly to: number
}

/** "the dead were named as …", "three children were killed: …", "among the prisoners were …", "… were among the wounded". */
function listsIn(view: SentenceView): List[] {
  const { tokens } = view
  return tokens.flatMap((token, at): List[] => {
    const as = classesOf(token, 'listed').flatMap((one) => (one === 'public' ? [] : [one]))
    if (as.length === 0) return []
    const among = [at - 1, at - 2, at - 3, at - 4].some((before) => /^(?:among|amongst)$/u.test(tokens[before]?.norm ?? ''))
    const cue = tokens.findIndex((one, place) => place > at && isCue.test(one.lemma))
    const named =
      tokens.slice(0, at).some(({ lemma }) => /^(?:identify|name|list)$/u.test(lemma)) && tokens[at + 1]?.norm === 'as'
    const words = token.at
    const last = tokens.length - 1
    if (among)
      return [
        { as, words, from: at, to: last },
        { as, words, from: -1, to: at },
      ]
    if (named) return [{ as, words, from: at, to: last }]
    return cue < 0 ? [] : [{ as, words, from: cue, to: last }]
  })
}
const isCue = /^(?::|name|identify|include|list|comprise|namely)$/u
