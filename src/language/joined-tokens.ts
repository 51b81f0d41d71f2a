import { type Parse, span, type Tag, type Token, type Word, wordsAt } from '#model'
import { lemmaOf } from './lemmas.ts'
import { withMissingVerb } from './missing-verbs.ts'
import { normOf } from './norm.ts'

/**
 * The words of a parse as the rules read them: a hyphenated word ("26-second", "U.S.-led", "al-Jaafari") and a date in digits
 * ("2023-06-04"), which Universal Dependencies take apart, are one token each.
 */
export function joinedTokensOf(text: string, { words }: Parse): Token[] {
  const groups = groupsOf(text, words)
  const depths = depthsOf(words)
  const groupOf = new Map(groups.flatMap((group, index) => group.map((word) => [word, index] as const)))
  const tokens = groups.map((group) => {
    // The word nearest to the root: with any other, joined tokens could hang on each other in a ring.
    const top = words[group.reduce((best, word) => ((depths[word] ?? 0) < (depths[best] ?? 0) ? word : best), group[0] ?? 0)]
    const at = span(words[group[0] ?? 0]?.at.start ?? 0, words[group.at(-1) ?? 0]?.at.end ?? 0)
    const word = wordsAt(text, at)
    const norm = normOf(word)
    const tag = group.length > 1 ? joinedTag(top, word, group, words) : ownTag(top, word, group[0] ?? 0, words)
    const head = top && top.head >= 0 ? (groupOf.get(top.head) ?? -1) : -1
    return { at, word, norm, tag, head, relation: top?.relation ?? 'root' }
  })
  const tags = withMissingVerb(
    tokens.map(({ word }) => word),
    tokens.map(({ norm }) => norm),
    tokens.map(({ tag }) => tag),
  )
  return tokens.map((token, i) => {
    const tag = tags[i] ?? token.tag
    return { ...token, tag, lemma: lemmaOf(token.norm, tag) }
  })
}

/**
 * The tag by itself, save that a preposition before a gerund stays one ("of killing"), an adjective that stands as a noun is one
 * ("the wounded"), so is a gerund with an article or a compound ("the border crossing"), and a bare office of state stands as a name
 * ("Ministry: raid repelled").
 */
function ownTag(word: Word | undefined, form: string, at: number, words: readonly Word[]): Tag {
  if (!word) return 'X'
  if (word.tag === 'SCONJ' && prepositions.has(form.toLowerCase())) return 'ADP'
  const hasChild = (relation: RegExp): boolean => words.some(({ head, relation: own }) => head === at && relation.test(own))
  if (word.tag === 'ADJ' && /^(?:nsubj|obj|iobj|obl|nmod)\b/u.test(word.relation) && hasChild(/^det$/u)) return 'NOUN'
  if (word.tag === 'VERB' && /ing$/iu.test(form) && hasChild(/^(?:det|compound|nmod:poss)$/u)) return 'NOUN'
  const office = word.fineTag === 'NN' && /^(?:Ministry|Government|Parliament|Embassy)$/u.test(form)
  return office && !hasChild(/^(?:det|amod|compound|nmod:poss)$/u) ? 'PROPN' : word.tag
}
const prepositions = new Set('about against at by despite from in of on to upon with without'.split(' '))

/** How far below the root each word is. */
function depthsOf(words: readonly Word[]): number[] {
  const depths: number[] = []
  const depthOf = (word: number): number => {
    const path: number[] = []
    let at = word
    while (at >= 0 && depths[at] === undefined) {
      path.push(at)
      at = words[at]?.head ?? -1
    }
    let depth = at < 0 ? 0 : (depths[at] ?? 0)
    for (const one of path.toReversed()) depths[one] = depth += 1
    return depth
  }
  for (const word of words.keys()) depthOf(word)
  return depths
}

/** Indices of words that belong together: a date, and what stands on either side of a hyphen without a space, if either has a letter. */
function groupsOf(text: string, words: readonly Word[]): number[][] {
  const groups: number[][] = []
  const written = words.map(({ at }) => wordsAt(text, at))
  const inDate = datesIn(text, words)
  for (let i = 0; i < words.length; i += 1) {
    const [before = '', hyphen, own = ''] = [written[i - 2], written[i - 1], written[i]]
    const hyphenated = hyphen === '-' && touches(words, i - 1) && touches(words, i) && isWord(before) && isWord(own)
    if (inDate[i] !== undefined && inDate[i] === inDate[i - 1]) groups.at(-1)?.push(i)
    else if (hyphenated && /\p{L}/u.test(before + own)) {
      groups.pop()
      groups.at(-1)?.push(i - 1, i)
    } else groups.push([i])
  }
  return groups
}

const touches = (words: readonly Word[], i: number): boolean => i > 0 && words[i - 1]?.at.end === words[i]?.at.start
const isWord = (word: string): boolean => /^[\p{L}\p{N}]/u.test(word)

/** For each word that lies in a date such as "2023-06-04", where the date begins. */
function datesIn(text: string, words: readonly Word[]): (number | undefined)[] {
  const from = words[0]?.at.start ?? 0
  const dates = [...text.slice(from, words.at(-1)?.at.end).matchAll(/(?<![\d-])\d{4}-\d\d-\d\d(?![\d-])/gu)]
  const found: (number | undefined)[] = words.map(() => undefined)
  for (const { index } of dates)
    for (const [i, { at }] of words.entries())
      if (at.start >= from + index && at.end <= from + index + '2023-06-04'.length) found[i] = from + index
  return found
}

/** "26-second video", "U.S.-led forces": adjectives; "passer-by": what its head is; "the hand-over": a noun, by its article. */
function joinedTag(top: Word | undefined, form: string, group: readonly number[], words: readonly Word[]): Tag {
  if (!top) return 'X'
  if (!/\p{L}/u.test(form)) return 'NUM'
  const [first, last] = [words[group[0] ?? 0], words[group.at(-1) ?? 0]]
  if (first?.tag === 'NUM' && last?.fineTag === 'NN') return 'ADJ'
  if (top.tag === 'PROPN' || top.tag === 'NUM') return top.tag
  const modifies = /^(?:amod|compound|nmod|nummod)/u.test(top.relation)
  if (modifies && /^(?:NOUN|ADJ|VERB|ADV|ADP)$/u.test(top.tag)) return 'ADJ'
  const article = words.some(({ head, relation }) => relation === 'det' && group.includes(head))
  return article && /^(?:ADV|ADP|ADJ)$/u.test(top.tag) ? 'NOUN' : top.tag
}
