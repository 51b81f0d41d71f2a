import { type Span, span } from '#model'
import { type Fold } from './fold.ts'

/** A run of letters as names are looked for: cut at all that is no letter and where a small letter meets a capital. */
export type NameWord = {
  /** Folded; letters alone. */
  readonly word: string
  readonly at: Span
  /** Begins with a capital, or is written in a script that has none. */
  readonly capital: boolean
  /** What stands between it and the word before. */
  readonly gap: string
  /** Nothing but an apostrophe or a hyphen stands there: "O’Brien", "IvanIvanov". */
  readonly joined: boolean
}

/**
 * The words of any text, a file name, an address ("ivan%20ivanov"), in order, without the "s" of a possessive. Letters of scripts that set
 * no spaces are words of their own. Soft hyphens and joiners inside a word count for nothing.
 */
export function nameWordsIn(text: string, fold: Fold): NameWord[] {
  const { plain, from } = unescaped(text)
  const words: NameWord[] = []
  let last = 0
  for (const { index, 0: run } of plain.matchAll(runs)) {
    let start = index
    for (const piece of run.split(borders)) {
      const gap = plain.slice(last, start)
      const word = lettersOf(fold(piece))
      if (word !== '' && !(word === 's' && piece === run && apostrophe.test(gap))) {
        const at = span(from(start), from(start + piece.length))
        words.push({ word, at, capital: capital.test(piece), gap, joined: words.length > 0 && join.test(gap) })
        last = start + piece.length
      }
      start += piece.length
    }
  }
  return words
}

const runs = /\p{L}[\p{L}\p{M}\p{Cf}]*/gu
const unspaced = String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]`
const borders = new RegExp(
  String.raw`(?<=\p{Ll}\p{M}{0,8})(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})|(?<=${unspaced}\p{M}{0,8})(?=\p{L})|(?=${unspaced})`,
  'u',
)
const apostrophe = /^['’ʼ´\x60]$/u
const join = /^['’ʼ´\x60‐‑-]?$/u
const capital = /^[\p{Lu}\p{Lt}\p{Lo}]/u
/** Without apostrophes that count as letters, lengthening strokes, and whatever else a fold leaves. */
const lettersOf = (folded: string): string => folded.toLowerCase().replace(/[^\p{Ll}\p{Lo}]+/gu, '')

type Unescaped = {
  readonly plain: string
  /** The offset in the text of an offset in `plain`. */ readonly from: (at: number) => number
}

/** Letters of an address that are written as bytes, "%D0%98", as letters. */
function unescaped(text: string): Unescaped {
  if (!/%[0-9a-f]{2}/iu.test(text)) return { plain: text, from: (at) => at }
  const starts: number[] = []
  let plain = ''
  let last = 0
  const take = (words: string, at: number, step: number) => {
    for (let i = 0; i < words.length; i += 1) starts.push(at + i * step)
    plain += words
  }
  for (const { index, 0: bytes } of text.matchAll(/(?:%[0-9a-f]{2})+/giu)) {
    take(text.slice(last, index), last, 1)
    last = index + bytes.length
    for (const { at, character } of charactersOf(bytes)) take(character, index + at, 0)
  }
  take(text.slice(last), last, 1)
  return { plain, from: (at) => (at < starts.length ? (starts[at] ?? 0) : text.length) }
}

type Escaped = { readonly at: number; readonly character: string }

/** The characters that a run of escaped bytes stands for; bytes that are no UTF-8 stay as they are written. */
function charactersOf(bytes: string): Escaped[] {
  const found: Escaped[] = []
  for (let at = 0; at < bytes.length;) {
    const first = Number.parseInt(bytes.slice(at + 1, at + 3), 16)
    const length = 3 * (first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : first >= 0xc0 ? 2 : 1)
    const character = decoded(bytes.slice(at, at + length))
    found.push({ at, character: character ?? '%' })
    at += character === null ? 3 : length
  }
  return found
}

function decoded(bytes: string): string | null {
  try {
    return decodeURIComponent(bytes)
  } catch {
    return null
  }
}
