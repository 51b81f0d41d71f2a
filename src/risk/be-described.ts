import type { AtRiskClass, Span } from '#model'
import { classesOf, type Use } from './at-risk-words.ts'
import { type AtRiskRule, byOccurrence } from './at-risk-rule.ts'
import type { Occurrence, Person } from './people.ts'
import { relationOf, type SentenceView } from './sentence-view.ts'
import { wordsAround } from './words-around.ts'

/** Those whom words beside the name, or said of them elsewhere, call a prisoner, a victim or a minor. */
export const beDescribed: AtRiskRule = {
  id: 'risk/be-described',
  example: 'The hostage, {prisoners Petra Vinge}, spoke to schoolgirl {minors Ida Krog}, a resident of Kalix.',
  find: (scene) =>
    byOccurrence(scene, (occurrence, person) => [
      ...toldBy(occurrence, scene.people)
        .filter(([as]) => as !== 'witnesses')
        .map(([as, at]): [AtRiskClass, Span[]] => [as, [at]]),
      ...(person.named[0] === occurrence ? elsewhere(person) : []),
    ]),
}

/** The classes that words around a name tell of, each with its word. "public" is left out. */
export function toldBy(occurrence: Occurrence, people: readonly Person[], use: Use = 'is'): [AtRiskClass, Span][] {
  const { view } = occurrence
  const { is, suffered, did } = wordsAround(occurrence, people)
  return [
    ...is.flatMap((at) => told(view, at, use)),
    ...suffered.flatMap((at) => told(view, at, 'done')),
    ...did.flatMap((at) => told(view, at, 'does')),
  ]
}

function told(view: SentenceView, at: number, use: Use): [AtRiskClass, Span][] {
  const token = view.tokens[at]
  return token
    ? classesOf(token, use, besideOf(view, at)).flatMap((as): [AtRiskClass, Span][] => (as === 'public' ? [] : [[as, token.at]]))
    : []
}

/** Does a word with this lemma hang on the token, at once or at one remove? */
export const besideOf =
  (view: SentenceView, at: number) =>
  (lemma: string): boolean =>
    view
      .childrenOf(at)
      .some((child) =>
        [child, ...view.childrenOf(child)].some(
          (one) => view.tokens[one]?.lemma === lemma && !/subj/u.test(relationOf(view, one)),
        ),
      )

/** "The hostage", said of somebody who is named in another sentence: the last noun of the description. */
function elsewhere(person: Person): [AtRiskClass, Span[]][] {
  return person.described.flatMap(({ view, range }) => {
    const { tokens } = view
    const inside = [...tokens.keys()].filter((at) => range.first <= at && at <= range.last)
    const until =
      inside.find((at) => tokens[at]?.tag === 'ADP' || tokens[at]?.tag === 'PUNCT' || tokens[at]?.tag === 'PART') ??
      range.last + 1
    const noun = inside.findLast((at) => at < until && tokens[at]?.tag === 'NOUN')
    return noun === undefined
      ? []
      : told(view, noun, 'is')
          .filter(([as]) => as !== 'witnesses')
          .map(([as, at]): [AtRiskClass, Span[]] => [as, [at]])
  })
}
