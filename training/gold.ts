import { tokensIn } from '../src/language/tokens.ts'
import type { GoldSentence, GoldWord } from './treebank.ts'

/** `tag: null` where our token and the treebank's words do not fit. */
export type GoldToken = { readonly word: string; readonly tag: string | null; readonly lemma: string | null }

/** The treebank's tags on our tokens. A hyphenated word, which the treebank splits, takes the tag of its head. */
export function goldTokensOf({ text, words }: GoldSentence): GoldToken[] {
  let from = 0
  return tokensIn(text, { start: 0, end: text.length }).map(({ start, end }) => {
    while (from < words.length && (words[from]?.end ?? 0) <= start) from += 1
    const inside: { word: GoldWord; id: number }[] = []
    for (let i = from; i < words.length; i += 1) {
      const word = words[i]
      if (!word || word.start >= end) break
      inside.push({ word, id: i + 1 })
    }
    const fits = inside[0]?.word.start === start && inside.at(-1)?.word.end === end
    const form = text.slice(start, end)
    if (!fits) return { word: form, tag: null, lemma: null }
    if (inside.length === 1) return { word: form, tag: inside[0]?.word.tag ?? null, lemma: inside[0]?.word.lemma ?? null }
    return { word: form, tag: form.includes('-') ? joinedTag(inside) : null, lemma: null }
  })
}

/** "26-second video", "U.S.-led forces": adjectives; "passer-by": what its head is. */
function joinedTag(inside: readonly { word: GoldWord; id: number }[]): string | null {
  const ids = new Set(inside.map(({ id }) => id))
  const heads = inside.filter(({ word }) => !ids.has(word.head))
  const [head] = heads
  if (!head || heads.length > 1) return null
  if (head.word.tag === 'PROPN' || head.word.tag === 'NUM') return head.word.tag
  return /^(?:amod|compound|nmod|nummod)/u.test(head.word.relation) && /^(?:NOUN|ADJ|VERB|ADV|ADP)$/u.test(head.word.tag)
    ? 'ADJ'
    : head.word.tag
}
