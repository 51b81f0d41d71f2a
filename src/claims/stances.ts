import type { Words } from './rule.ts'
import { covers, type Span, type Stance, type Token, wordsAt } from '#model'
import { isSaying } from './lexicon.ts'
import type { View } from './view.ts'

const negations = /^(?:not|n't|never|no|nor|neither|without)$/u
/** What a negated cue does: "did not deny", "could not confirm", "did not agree to", "does not believe". */
const negated: Partial<Record<Stance, Stance>> = {
  asserts: 'doubts',
  denies: 'concedes',
  confirms: 'doubts',
  concedes: 'denies',
  intends: 'denies',
  predicts: 'doubts',
}

/**
 * The stance of the cue, turned by a negation inside it ("did not deny" concedes, "did not confirm" doubts), and by what the content does:
 * an announcement of one's own act is an intention ("We will hand them over"), "it was responsible" claims responsibility.
 */
export function stanceOf(view: View, words: Words): Stance {
  const inCue = view.tokens.filter((token) => words.cue.some((at) => covers(at, token.at)))
  if (inCue.some((token) => negations.test(token.norm))) return negated[words.stance] ?? words.stance
  if (words.stance !== 'asserts') return words.stance
  const said = words.content
    .map((at) => wordsAt(view.text, at))
    .join(' ')
    .toLowerCase()
    .replaceAll('’', "'")
    .replace(/^[“"‘]/u, '')
  if (/^(?:that )?(?:it|they|he|she|we|i|its \w+|our \w+) (?:was|were|is|are|had been) (?:responsible for|behind) /u.test(said))
    return 'claims-responsibility'
  if (
    /^(?:that )?(?:it|they|he|she|we|i|its \w+|our \w+) (?:was|were|is|are|had been|has) not (?:responsible for|behind|involved in) /u.test(
      said,
    )
  )
    return 'denies'
  if (/^(?:that )?(?:it|they|he|she) had (?:no|nothing) (?:part|role|hand|involvement|to do)/u.test(said)) return 'denies'
  if (/\b(?:we|i) (?:will|shall|'ll|are going to|intend to|plan to|have decided|have already decided)\b/u.test(said))
    return 'intends'
  return 'asserts'
}

/** For own-voice claims of posters and publishers: what will be is a prediction. */
export function ownStance(view: View, at: Span): Stance {
  const inside = view.tokens.filter((token) => covers(at, token.at))
  const future = inside.some(
    (token, position) => (token.norm === 'will' || token.norm === "'ll") && inside[position + 1]?.norm !== 'not',
  )
  return future ? 'predicts' : 'asserts'
}

/** Verbs of the mind: who does not believe or plan something still says so. */
const thinking =
  /^(?:believe|think|feel|consider|expect|anticipate|foresee|suspect|assume|presume|imagine|agree|suggest|imply|mean|plan|intend|aim|seek|hope)$/u
const turned: ReadonlySet<Stance> = new Set(['denies', 'confirms', 'concedes'])

/**
 * "did not say how many", "has not claimed responsibility", "did not rule out", "if the police say so", "declined to comment", "could
 * neither confirm nor deny": nothing is said. "Does not believe that" is a doubt, "did not deny" a concession.
 */
export function saysNothing(view: View, words: Words): boolean {
  const { own, source, cue, stance, lemma } = words
  if (own) return false
  const before = view.tokens.findLast(({ at }) => at.end <= (source[0]?.start ?? 0))
  if (/^(?:if|unless)$/u.test(before?.norm ?? '')) return true
  if (source.length === 0 && isBackground(view, words)) return true
  const inCue = view.tokens.filter(({ at }) => cue.some((part) => covers(part, at)))
  if (isUnwilling(view, words, inCue) || inCue.some(({ norm }) => norm === 'neither')) return true
  const negatedCue = inCue.some((token) => negations.test(token.norm))
  return negatedCue && !thinking.test(lemma) && (!turned.has(stance) || leftOpen.test(lemma))
}
/** "did not rule out" leaves open what "did not deny" concedes. */
const leftOpen = /^(?:rule out|refuse|decline)$/u

/** "They were asked to leave", "Asked about it, he …", "a man accused of murder": who asks or accuses is not what the text is about. */
function isBackground({ tokens }: View, { stance, head }: Words): boolean {
  const describes = /^(?:acl|amod|advcl)/u.test(tokens[head]?.relation ?? '')
  return stance === 'asks' || stance === 'demands' || (stance === 'accuses' && describes)
}

/** "declined to comment", "refused to say how many", "denied saying that": no statement about the world. */
function isUnwilling({ tokens }: View, { lemma, stance, head, content: [{ start }] }: Words, cue: readonly Token[]): boolean {
  const verb = tokens[head]
  const saying = cue.some((token) => verb && token.at.start > verb.at.start && token.tag === 'VERB' && isSaying(token.lemma))
  if (saying && (stance === 'denies' || unwilling(lemma, 'say'))) return true
  const first = tokens.findIndex(({ at }) => at.start >= start)
  if (/^(?:ask|request|prefer)$/u.test(lemma) && isAnonymity(tokens.slice(first))) return true
  return tokens[first]?.norm === 'to' && unwilling(lemma, tokens[first + 1]?.lemma ?? '')
}
/** "asked | not to be named", "asked | that his name not be used" */
const isAnonymity = (content: readonly Token[]) =>
  content.slice(0, 8).some(({ norm }) => norm === 'not') &&
  content.slice(0, 8).some(({ lemma }) => /^(?:name|identify|quote|use)$/u.test(lemma))
export const unwilling = (cue: string, verb: string) =>
  /^(?:refuse|decline)$/u.test(cue) &&
  /^(?:answer|be|comment|confirm|deny|discuss|elaborate|give|identify|name|say|speak|specify|talk)$/u.test(verb)
