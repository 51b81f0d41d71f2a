import { type Sentence, type Token, wordsAt } from '#model'
import type { MovedText } from './moved-text.ts'

/**
 * The sentence with the tokens of each replaced stretch made one, a proper name whose word is what the new text has there. Offsets are
 * still those of the old text. Tokens stay in order and apart, and their heads lead where they led.
 */
export function withMovedTokens(sentence: Sentence, moved: MovedText): Sentence {
  const { tokens } = sentence
  const groups: number[][] = []
  let taken = -1
  for (const [index, { at }] of tokens.entries()) {
    const { start, end } = moved.span(at)
    if (start < taken) groups.at(-1)?.push(index)
    else groups.push([index])
    taken = end
  }
  if (tokens.every(({ at }) => moved.stretchAt(at) === null)) return sentence
  const groupOf = new Map(groups.flatMap((group, place) => group.map((index): [number, number] => [index, place])))
  return { ...sentence, tokens: groups.flatMap((group) => merged(tokens, group, groupOf, moved)) }
}

function merged(
  tokens: readonly Token[],
  group: readonly number[],
  groupOf: ReadonlyMap<number, number>,
  moved: MovedText,
): Token[] {
  // The one nearest to the root: whatever stands above it is outside the stretch, so that no head leads in a circle.
  const [top] = group.toSorted((a, b) => depthOf(tokens, a) - depthOf(tokens, b))
  const [token, first, last] = [tokens[top ?? -1], tokens[group[0] ?? -1], tokens[group.at(-1) ?? -1]]
  if (!token || !first || !last) return []
  const head = groupOf.get(token.head) ?? -1
  const at = { start: first.at.start, end: last.at.end }
  if (moved.stretchAt(at) === null) return [{ ...token, head }]
  const word = wordsAt(moved.text, moved.span(at))
  return [{ ...token, at, head, word, norm: word.toLowerCase(), lemma: word.toLowerCase(), tag: 'PROPN' }]
}

function depthOf(tokens: readonly Token[], index: number): number {
  let depth = 0
  for (let at = index; at >= 0 && depth <= tokens.length; at = tokens[at]?.head ?? -1) depth += 1
  return depth
}
