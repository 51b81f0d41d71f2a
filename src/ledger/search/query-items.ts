import { foldedWord } from './folded-word.ts'
import type { Term } from './query.ts'
import { eachWord, isHebrewAbbreviation } from './word-bounds.ts'

/** What a typed search consists of. `or` stands only between two wanted terms. */
export type QueryItem = { readonly kind: 'wanted' | 'unwanted'; readonly term: Term } | { readonly kind: 'or' }

/** The items of a typed search in order. */
export function itemsIn(words: string): readonly QueryItem[] {
  const pieces = piecesOf(words)
  const items: QueryItem[] = []
  let pending: 'or' | 'not' | null = null
  for (const [index, piece] of pieces.entries()) {
    const between = index > 0 && index < pieces.length - 1
    if (piece.bare && piece.text === 'AND' && between) continue
    if (piece.bare && piece.text === 'OR' && between) {
      pending ??= 'or'
      continue
    }
    if (piece.bare && piece.text === 'NOT' && index < pieces.length - 1) {
      pending = 'not'
      continue
    }
    const term = termOf(piece)
    if (term === null) continue
    const unwanted = piece.minus || pending === 'not'
    if (pending === 'or' && !unwanted && items.at(-1)?.kind === 'wanted') items.push({ kind: 'or' })
    items.push({ kind: unwanted ? 'unwanted' : 'wanted', term })
    pending = null
  }
  return items
}

/** Text between two quotes, or between spaces. `bare`: neither quoted nor with a minus, so that it may be an operator. */
type Piece = { readonly text: string; readonly minus: boolean; readonly star: boolean; readonly bare: boolean }

/** Straight and curly double quotes, guillemets. One that is not closed reaches to the end. */
const quote = /["“”„‟«»＂]/u

function piecesOf(words: string): readonly Piece[] {
  const pieces: Piece[] = []
  let at = 0
  while (at < words.length) {
    const start = at
    const minus = words.charAt(at) === '-' && /^-[^\s-]/u.test(words.slice(at, at + 2))
    if (minus) at += 1
    if (isQuote(words, at)) {
      const end = endOf(words, at + 1, isQuote)
      const star = words.charAt(end + 1) === '*'
      pieces.push({ text: words.slice(at + 1, end), minus, star, bare: false })
      at = end + (star ? 2 : 1)
    } else if (isSpace(words, at)) at += 1
    else {
      at = endOf(words, at, (text, offset) => isSpace(text, offset) || isQuote(text, offset))
      pieces.push({ text: words.slice(minus ? start + 1 : start, at), minus, star: false, bare: !minus })
    }
  }
  return pieces
}

/** A fixed or thin space within a number parts nothing: "12 500". */
const isSpace = (text: string, at: number): boolean =>
  /\s/u.test(text.charAt(at)) && !/^\d[\u00a0\u2009\u202f]\d$/u.test(text.slice(Math.max(0, at - 1), at + 2))
const isQuote = (text: string, at: number): boolean => quote.test(text.charAt(at)) && !isHebrewAbbreviation(text, at)

function endOf(text: string, from: number, stops: (text: string, at: number) => boolean): number {
  let at = from
  while (at < text.length && !stops(text, at)) at += 1
  return at
}

/** The words of a piece as a phrase; null where it has none. A star counts behind its last word only. */
function termOf({ text, star }: Piece): Term | null {
  const words: string[] = []
  let last = 0
  eachWord(text, (start, end) => {
    const word = text.slice(start, end)
    if (foldedWord(word) === '') return
    words.push(word)
    last = end
  })
  if (words.length === 0) return null
  return { words, prefix: star || /^\*\s*$/u.test(text.slice(last)) }
}
