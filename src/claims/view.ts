import { type Phrase, phrasesIn } from '#language'
import { type Document, type Sentence, type Span, span, type Token } from '#model'
import { type Subtrees, subtreesOf } from './subtrees.ts'
import { type VerbGroup, verbGroupsIn } from './verb-groups.ts'

/** A sentence with what every rule asks of it. Positions are indices into `tokens`. */
export type View = {
  readonly text: string
  readonly sentence: Sentence
  readonly tokens: readonly Token[]
  readonly groups: readonly VerbGroup[]
  readonly tree: Subtrees
  /** The base noun phrase that ends (or begins) at a token, if one does. */
  readonly phraseEndingAt: (position: number) => Phrase | undefined
  readonly phraseStartingAt: (position: number) => Phrase | undefined
  readonly phraseAround: (position: number) => Phrase | undefined
}

export function viewOf(document: Document, sentence: Sentence): View {
  const phrases = phrasesIn(sentence)
  const ends = new Map(phrases.map((phrase) => [phrase.last, phrase]))
  const starts = new Map(phrases.map((phrase) => [phrase.first, phrase]))
  return {
    text: document.text,
    sentence,
    tokens: sentence.tokens,
    groups: verbGroupsIn(sentence.tokens),
    tree: subtreesOf(sentence.tokens),
    phraseEndingAt: (position) => ends.get(position),
    phraseStartingAt: (position) => starts.get(position),
    phraseAround: (position) => phrases.find(({ first, last }) => first <= position && position <= last),
  }
}

/** The span from token `first` to token `last`, both included. */
export function spanOf(tokens: readonly Token[], first: number, last: number): Span {
  return span(tokens[first]?.at.start ?? 0, tokens[last]?.at.end ?? 0)
}

/** Marks that look alike at both ends; two apostrophes are an old wire's double quote. */
const straight = /^(?:["']|'')$/u

/** A mark that opens a quotation. A straight mark opens where a space or nothing stands before it and a word follows at once. */
export function opensQuote(view: Pick<View, 'text' | 'tokens'>, position: number): boolean {
  const token = view.tokens[position]
  if (token?.tag !== 'PUNCT') return false
  if (/^["']$/u.test(token.word))
    return /^(?:[\s([—–-]|)$/u.test(view.text.charAt(token.at.start - 1)) && /\S/u.test(view.text.charAt(token.at.end))
  return /^(?:[“‘«„]|``)$/u.test(token.word)
}
export function closesQuote(view: Pick<View, 'text' | 'tokens'>, position: number): boolean {
  const token = view.tokens[position]
  if (token?.tag !== 'PUNCT') return false
  if (straight.test(token.word)) return !opensQuote(view, position)
  return /^(?:[”’»]|'')$/u.test(token.word)
}
export const isComma = (token: Token | undefined): boolean => token?.norm === ','
export const isDash = (token: Token | undefined): boolean => /^(?:[—–]|--+|-)$/u.test(token?.norm ?? '')
/** Words that open a clause of their own, so that no noun phrase runs across them. */
export const opensClause = (token: Token | undefined): boolean =>
  token !== undefined &&
  /^(?:when|where|while|who|which|whom|whose|that|because|although|though|after|before|since|if|as|but|so|yet|how|why|what|whether|unless|until)$/u.test(
    token.norm,
  )
