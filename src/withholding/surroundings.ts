import { isTitleWord } from '#risk'
import { readRows } from '#base'
import type { Span } from '#model'
import type { VerdictOn } from './hit.ts'
import type { NameWord } from './name-words.ts'

/** The stretch that words `first` to `last` name somebody in, with what would still tell who it is: see the rows of the test. */
export function around(text: string, words: readonly NameWord[], first: number, last: number, verdictOn: VerdictOn): Span {
  const start = words[before(text, words, first, verdictOn)]?.at.start ?? 0
  const end = words[behind(text, words, last)]?.at.end ?? text.length
  return addressed(text, { start, end })
}

/** "I. P. |Sorokin", "Ivan ‘Vanya’ |Sorokin", "Vanya |Sorokin": initials, a given name that some form begins with, a common one, a joined half. */
function before(text: string, words: readonly NameWord[], first: number, verdictOn: VerdictOn): number {
  let taken = first
  for (let at = first - 1; at >= 0 && at >= first - 3; at -= 1) {
    const word = words[at]
    const gap = words[at + 1]?.gap ?? ''
    if (!word?.capital || !near.test(gap)) break
    const initial = isInitial(text, word)
    const half = at === taken - 1 && isHyphen(gap)
    if ((initial && at === taken - 1) || half) taken = at
    else if (isTitleWord(word.word)) break
    else if (verdictOn(word.word).leads || (at === taken - 1 && givenNames().has(word.word))) taken = at
  }
  return taken
}

/** "Sorokin| I. P.", "Sorokin|-Petrov", "Sorokin Ivan| Petrovich". */
function behind(text: string, words: readonly NameWord[], last: number): number {
  let taken = last
  for (let at = last + 1; at <= last + 2; at += 1) {
    const word = words[at]
    if (!word?.capital || !near.test(word.gap)) break
    const dotted = isInitial(text, word) && text.charAt(word.at.end) === '.'
    if (dotted || (isHyphen(word.gap) && word.gap.length === 1) || patronymic.test(word.word)) taken = at
    else break
  }
  return taken
}

const near = /^(?:\.?[ \u00A0]?["'“”‘’«»(]?|["'“”‘’«»)][ \u00A0]?|[‐‑-])$/u
const isHyphen = (gap: string): boolean => /^[‐‑-]$/u.test(gap)
const isInitial = (text: string, { at }: NameWord): boolean => /^\p{Lu}$/u.test(text.slice(at.start, at.end))
const patronymic = /(?:ovich|evich|ovych|evych|yovych|ovna|evna|ivna|yivna|ichna)$/u

/** A handle, a mail address and a hashtag go as a whole, of a longer address the part between its strokes. */
export function addressed(text: string, at: Span): Span {
  const start = text.slice(0, at.start).search(/(?<!\S)\S+$/u)
  const from = start < 0 ? at.start : start
  const length = text.slice(at.end).search(/\s/u)
  const to = length < 0 ? text.length : at.end + length
  const chunk = text.slice(from, to)
  if (!/[@#]|:\/\/|^www\./iu.test(chunk)) return at
  for (const { index, 0: part } of chunk.matchAll(/:\/\/|www\./iu.test(chunk) ? segments : tags)) {
    const [partStart, partEnd] = [from + index, from + index + part.length]
    if (partStart < at.end && at.start < partEnd) return { start: Math.min(at.start, partStart), end: Math.max(at.end, partEnd) }
  }
  return at
}
const segments = /[^\s/?&=#()<>"“”,;]+/gu
const tags = /#[\p{L}\p{M}\p{N}_]+|(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]*@[\p{L}\p{M}\p{N}_]+(?:[.-][\p{L}\p{M}\p{N}_]+)*/gu

let names: ReadonlySet<string> | null = null
const givenNames = (): ReadonlySet<string> =>
  (names ??= new Set(readRows('en/given-names.tsv').map(([name = '']) => name.toLowerCase())))
