import { type Span, wordsAt } from '#model'
import { groupedBy } from './groups.ts'
import { houseLines } from './house-lines.ts'
import type { Told } from './told.ts'

/** A sentence as copies are compared: its words in small letters, without marks, and wherever a page says it. */
export type OwnSentence = { readonly at: readonly Span[]; readonly words: readonly string[] }

/**
 * What each document says in its own text. Embedded posts are other people's words; bylines, wire tags and lines of the house
 * stand around any text.
 */
export function ownSentences(told: readonly Told[]): (readonly OwnSentence[])[] {
  const written = told.map(sentencesOf)
  const isHouseLine = houseLines(written.map((sentences) => sentences.map(lineOf)))
  return written.map((sentences) => sentences.filter((sentence) => !isHouseLine(lineOf(sentence))))
}

const lineOf = ({ words }: OwnSentence): string => words.join(' ')

function sentencesOf({ document: { text, passages }, reading }: Told): OwnSentence[] {
  const isAside = (at: Span): boolean => at.end - at.start < longestAside && boilerplate.test(wordsAt(text, at).trim())
  const own = new Set(passages.filter(({ kind, body }) => kind !== 'post' && !isAside(body)).map(({ id }) => id))
  const sentences = reading.sentences
    .filter(({ passage, at }) => own.has(passage) && !isAside(at))
    .map(({ at }): OwnSentence => ({ at: [at], words: wordsIn(wordsAt(text, at)) }))
    .filter(({ words }) => words.length > 0)
  return [...groupedBy(sentences, lineOf).values()].map((same) => ({
    words: same[0]?.words ?? [],
    at: same.flatMap(({ at }) => at),
  }))
}
/** In characters: a whole paragraph that begins like an aside is none. */
const longestAside = 160

/** "6:13" and "1,500" are a word each. */
const wordsIn = (text: string): string[] =>
  text
    .replace(wireTag, ' ')
    .toLowerCase()
    .replaceAll(/['’]/gu, '')
    .match(/[\p{L}\p{N}]+(?:[:.,]\p{N}+)*/gu) ?? []

/** Lines that outlets put around any text: bylines, invitations to read on, rights. */
const boilerplate =
  /^(?:by \p{L}(?:[^.]|(?<=\b\p{L})\.){0,60}$|(?:read|see|watch) (?:more|also)\b|sign up\b|subscribe\b|follow us\b|advertisement$|share (?:this|on)\b|(?:©|\(c\)|copyright\b|all rights reserved|this material may not be)|(?:reporting|editing|writing) by\b|(?:updated|published|posted)(?: on| at)?:? |(?:story|article) continues\b|click here\b|download (?:our|the)\b.*\bapp\b|(?:this is )?a developing story\b|check back\b|related(?: \w+)?:|https?:)/iu
/** "(REUTERS)", "KYIV, Ukraine (AP) —" */
const wireTag = /^\s*(?:\p{Lu}[^()\n.—–]{0,60})?\([\p{L}\d .]{2,30}\)\s*[-–—]|\([\p{Lu}\d .]{2,20}\)\s*[-–—]?/gu
