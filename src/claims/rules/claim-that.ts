import { contentEnd } from '../contents.ts'
import { nounCues } from '../lexicon.ts'
import type { Rule } from '../rule.ts'
import { phraseUpTo } from '../subjects.ts'
import { spanOf } from '../view.ts'

/** A noun is the cue; its possessor, or the phrase after "by" or "from", the source. */
export const claimThat: readonly Rule[] = [
  {
    id: 'claims/claim-that',
    example: 'Reporters doubted {source the general}’s {cue claim} {content that the town had fallen}.',
    find: (view) =>
      view.tokens.flatMap((token, at) => {
        const [entry] = token.tag === 'NOUN' ? nounCues(token.lemma) : []
        if (!entry) return []
        const { tokens } = view
        const by = tokens[at + 1]?.norm === 'by' || tokens[at + 1]?.norm === 'from' ? view.phraseStartingAt(at + 2) : undefined
        const from = (by?.last ?? at) + 1
        const opens = tokens[from]?.norm
        if (
          !(opens === 'that' && tokens[from]?.tag === 'SCONJ') &&
          !(opens === 'to' && tokens[from]?.tag === 'PART' && entry.stance !== 'asserts')
        )
          return []
        const possessive = tokens.findLastIndex(
          (word, here) =>
            here < at && here >= at - 4 && (/^['’]s?$/u.test(word.norm) || /^(?:his|her|their|its|my|our)$/u.test(word.norm)),
        )
        const possessor =
          possessive < 0
            ? null
            : /^['’]/u.test(tokens[possessive]?.norm ?? '')
              ? possessorBefore(view, possessive - 1)
              : { first: possessive, last: possessive }
        const source = by ?? possessor
        if (!source) return []
        return [
          {
            source: [spanOf(tokens, source.first, source.last)],
            cue: [token.at],
            content: [spanOf(tokens, from, contentEnd(view, from))],
            said: null,
            lemma: entry.lemma,
            stance: entry.stance,
            hedge: entry.hedge,
            head: at,
          },
        ]
      }),
  },
]

/** The possessor's words within the larger phrase that the cue noun heads. */
function possessorBefore(view: Parameters<Rule['find']>[0], last: number) {
  const whole = phraseUpTo(view, last)
  if (whole) return whole
  const around = view.phraseAround(last)
  return around ? { first: around.first, last } : null
}
