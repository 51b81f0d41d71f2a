import { type AtRiskClass, overlaps, type Span } from '#model'
import { type AtRiskRule, byOccurrence } from './at-risk-rule.ts'
import { classesOf, type Use } from './at-risk-words.ts'
import { besideOf } from './be-described.ts'
import { isPublic } from './public-people.ts'
import { relationOf } from './sentence-view.ts'

/**
 * Private people in a sentence that speaks of prisoners or of harm, where nothing ties the words to them and nobody cites them: in doubt they
 * are the ones. And whoever such a noun is called theirs: "told her captors".
 */
export const beNear: AtRiskRule = {
  id: 'risk/be-near',
  example: 'After two years in captivity {prisoners Dina Faber} came home. Governor Elin Stenvaara spoke of the prisoners.',
  onlyIfNone: true,
  find: (scene) => {
    const sources = scene.reading.claims.flatMap((claim) => claim.sources.flatMap(({ spans }) => spans))
    return byOccurrence(scene, ({ view, range, at }, person) => {
      if (!person.sure && (person.referent !== null || range.first === range.last)) return []
      const cited =
        sources.some((source) => overlaps(source, at)) || person.names.some((name) => name === scene.reading.document.author)
      const open = !cited && !isPublic(person, scene.people)
      return view.tokens.flatMap((token, place): [AtRiskClass, Span[]][] => {
        const as = ambiguous.test(token.lemma)
          ? undefined
          : uses
              .flatMap((use) => classesOf(token, use, besideOf(view, place)))
              .find((one) => one === 'prisoners' || one === 'victims')
        const theirs = view
          .childrenOf(place)
          .some((child) => relationOf(view, child) === 'nmod:poss' && /^(?:his|her|my)$/u.test(view.tokens[child]?.norm ?? ''))
        return as && (theirs ? range.last < place && classesOf(token, 'of').includes(as) : open) ? [[as, [token.at]]] : []
      })
    })
  },
}
/** Of a funeral, a town, a film as often as of people. */
const ambiguous = /^(?:hold|take|seize|free|release|exchange|turn|lead|hand|save)$/u
const uses: readonly Use[] = ['is', 'listed', 'done', 'does', 'of']
