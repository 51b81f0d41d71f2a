import { namesIn } from '#language'
import { contentEnd, finiteClauseAt } from '../contents.ts'
import { cueVerbs, type Rule, type Words, wordsOf } from '../rule.ts'
import { isComma, opensQuote, spanOf, type View } from '../view.ts'

/** A colon is the cue, or the end of a line is: headlines. */
export const nameColon: readonly Rule[] = [
  {
    id: 'claims/name-colon',
    example: '{source Ministry}{cue :} {content “The bridge has closed”}',
    find: (view) => {
      const phrase = view.phraseStartingAt(0)
      const at = phrase ? phrase.last + 1 : -1
      const colon = view.tokens[at]
      if (!phrase || colon?.norm !== ':' || phrase.last > 5 || !view.tokens[at + 1]) return []
      const speaker = isSpeaker(view, phrase.last)
      return speaker && (opensQuote(view, at + 1) || finiteClauseAt(view, at + 1))
        ? words(view, [phrase.first, phrase.last], at, [at + 1, contentEnd(view, at + 1)])
        : []
    },
  },
  {
    id: 'claims/headline-colon',
    example: '{content Toll rises to 40}{cue :} {source ministry}',
    find: (view) => {
      const { tokens } = view
      const at = tokens.findLastIndex((token) => token.norm === ':')
      const phrase = view.phraseStartingAt(at + 1)
      if (at < 2 || !phrase || phrase.last !== tokens.length - 1 || phrase.last - phrase.first > 3) return []
      // "Photo essay: Haparanda" is no headline of that kind; "Two dead in fire: police" is.
      if (!finiteClauseAt(view, 0) && !offices.test(tokens[phrase.last]?.norm ?? '')) return []
      return words(view, [phrase.first, phrase.last], at, [0, at - 1])
    },
  },
  {
    id: 'claims/headline-says',
    example: '{content Three killed in night raid}, {source governor} {cue says}',
    find: (view) =>
      cueVerbs(view, 'clause').flatMap((cue) => {
        const phrase = view.phraseEndingAt(cue.group.first - 1)
        const border = phrase ? phrase.first - 1 : -1
        if (!phrase || cue.last !== view.tokens.length - 1 || border < 2 || !isComma(view.tokens[border])) return []
        return wordsOf(view, cue, phrase, [{ first: 0, last: border - 1 }], null)
      }),
  },
]

const offices =
  /^(?:army|authorities|court|doctors?|government|governor|hospital|mayor|military|minister|ministry|officials?|police|president|prosecutors?|report|residents?|sources?|spokes(?:man|woman|person)|study|un|witness(?:es)?)$/u

/** A name of somebody who can speak, or an office: "Correction:" and "Photo:" are labels. */
const isSpeaker = (view: View, last: number) =>
  offices.test(view.tokens[last]?.norm ?? '') ||
  namesIn(view.sentence).some((name) => name.first === 0 && name.last === last && name.kind !== null && name.kind !== 'place')

function words(view: View, source: readonly [number, number], cue: number, content: readonly [number, number]): Words[] {
  const { tokens } = view
  return [
    {
      source: [spanOf(tokens, ...source)],
      cue: [spanOf(tokens, cue, cue)],
      content: [spanOf(tokens, ...content)],
      said: null,
      lemma: tokens[cue]?.norm ?? ':',
      stance: 'asserts',
      hedge: false,
      head: cue,
    },
  ]
}
