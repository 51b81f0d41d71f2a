import type { Span } from '#model'
import { leadsOn } from './abbreviations.ts'
import { sentenceStarters } from './closed-classes.ts'
import { isFamiliar } from './tagger.ts'

/** For each sentence of a passage, the index of its first token. Borders are found from the tokens and the gaps between them. */
export function sentenceStartsIn(text: string, tokens: readonly Span[]): number[] {
  const starts = tokens.length ? [0] : []
  let first = 0
  for (let i = 0; i + 1 < tokens.length; i += 1) {
    const next = borderAfter(text, tokens, i, first)
    if (next !== null && next < tokens.length && next > first) {
      starts.push(next)
      first = next
      i = next - 1
    }
  }
  return starts
}

const stop = /^(?:\.|[!?]+|…|\.{2,})$/u
const emoji = /^(?:\p{Extended_Pictographic}|\p{Regional_Indicator})/u
const link = /^(?:https?:|www\.|pic\.twitter)/iu
const opener = /^[“"'‘«„([{]$/u
const wordOf = (text: string, token: Span | undefined): string => (token ? text.slice(token.start, token.end) : '')

/** The index of the token that begins the next sentence, if one ends at token `i`. */
function borderAfter(text: string, tokens: readonly Span[], i: number, first: number): number | null {
  const word = wordOf(text, tokens[i])
  const abbreviation = word.length > 1 && word.endsWith('.') && !stop.test(word)
  if (!stop.test(word) && !abbreviation) return lineEndsAfter(text, tokens, i) ? i + 1 : null
  const after = afterClosers(text, tokens, i)
  if (after >= tokens.length) return null
  const closed = after > i + 1
  const next = wordOf(text, tokens[after])
  const newLine = gapBefore(text, tokens, after).includes('\n')
  if (/^[,;:)\]–—-]/u.test(next) && !newLine) return null
  const lead = firstWordFrom(text, tokens, after)
  if (abbreviation) return endsAtAbbreviation(word, lead, newLine) ? after : null
  if (newLine) return after
  if (gapBefore(text, tokens, after) === '' && !runsInto(text, tokens, i, next)) return null
  if (/^\p{Ll}/u.test(lead) && !link.test(lead)) return !closed && endsOutright(text, tokens, i) ? after : null
  if (word.startsWith('…') || word.startsWith('..'))
    return sentenceStarters.has(lead.toLowerCase()) && lead !== 'I' ? after : null
  if (word === '.' && i - 1 === first && /^\d+$/u.test(wordOf(text, tokens[first]))) return null
  if (closed && /^[!?]/u.test(word) && someoneSpeaks(text, tokens, after)) return null
  return after
}

const gapBefore = (text: string, tokens: readonly Span[], i: number): string =>
  text.slice(tokens[i - 1]?.end ?? 0, tokens[i]?.start ?? 0)

/** Past the quotation marks, brackets and emoji that close what the stop ends: `procedure.”`, `(No.)`. */
function afterClosers(text: string, tokens: readonly Span[], i: number): number {
  let after = i + 1
  while (after < tokens.length) {
    const word = wordOf(text, tokens[after])
    const adjacent = gapBefore(text, tokens, after) === ''
    const following = text.charAt(tokens[after]?.end ?? 0)
    const closes = /^[”»’)\]]$/u.test(word) || (/^["']$/u.test(word) && !/[\p{L}\p{N}]/u.test(following))
    const note = /^\[\d{1,3}\]/u.exec(text.slice(tokens[after]?.start, (tokens[after]?.start ?? 0) + 5))
    if (note) after += 3
    else if ((closes && adjacent) || (emoji.test(word) && !gapBefore(text, tokens, after).includes('\n'))) after += 1
    else break
  }
  return after
}

/** The word behind opening quotation marks and brackets. */
function firstWordFrom(text: string, tokens: readonly Span[], from: number): string {
  let at = from
  while (at < tokens.length && opener.test(wordOf(text, tokens[at])) && at < from + 4) at += 1
  return wordOf(text, tokens[at])
}

/** "in the U.S. The man": ends there. "at 5 a.m. Moscow time", "Mr. Rossi": does not. */
function endsAtAbbreviation(word: string, lead: string, newLine: boolean): boolean {
  if (leadsOn(word) || /^\p{Lu}\.$/u.test(word)) return false
  return newLine || (/^\p{Lu}/u.test(lead) && sentenceStarters.has(lead.toLowerCase()))
}

/** "at the border.The man": a space is missing, the stop is real. */
function runsInto(text: string, tokens: readonly Span[], i: number, next: string): boolean {
  return /^\p{Ll}{2,}$/u.test(wordOf(text, tokens[i - 1])) && /^(?:\p{Lu}\p{Ll}|[“«])/u.test(next)
}

/** A stop behind a common word is no abbreviation's: it ends a sentence even where the next begins small. */
function endsOutright(text: string, tokens: readonly Span[], i: number): boolean {
  const before = wordOf(text, tokens[i - 1])
  return /^[.?]$/u.test(wordOf(text, tokens[i])) && /^\p{Ll}{3,}$/u.test(before) && isFamiliar(before)
}

const speaks = /^(?:said|says|asked|asks|shouted|cried|wrote|writes|added|told|replied|tweeted|posted|exclaimed)$/iu

/** `“Who fired first?” Anna Rossi asked.`: the quotation is part of the sentence that reports it. */
function someoneSpeaks(text: string, tokens: readonly Span[], from: number): boolean {
  for (let i = from; i < tokens.length && i < from + 5; i += 1) {
    const word = wordOf(text, tokens[i])
    if (speaks.test(word)) return i > from
    if (!/^[\p{L}.'’-]+$/u.test(word)) return false
  }
  return false
}

const bullet = /^(?:[•●▪►▶‣*·–—-]|\d{1,2}[.)]?)$/u

/** A line break alone ends nothing; before a bullet, or after a link, tag or emoji, it does. */
function lineEndsAfter(text: string, tokens: readonly Span[], i: number): boolean {
  if (!gapBefore(text, tokens, i + 1).includes('\n')) return false
  const next = wordOf(text, tokens[i + 1])
  if (bullet.test(next) && !/^\d+$/u.test(next)) return true
  if (emoji.test(next)) return true
  return (
    /^(?:[#@]|https?:|pic\.)|^\p{Extended_Pictographic}|^\p{Regional_Indicator}|^[”»)]/u.test(wordOf(text, tokens[i])) &&
    /^(?:[\p{Lu}“"#@]|https?:)/u.test(next)
  )
}
