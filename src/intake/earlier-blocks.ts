import { type Span, wordsAt } from '#model'
import { isHeadline } from './headline.ts'
import { linksIn } from './links.ts'
import type { Piece } from './posts.ts'

/**
 * The blocks before a post's last one that are part of the post, in order, where the signature is a block of its own. A signature says where a post ends and not where
 * it begins: an earlier block is taken only for a reason, and never one in which an article is at work (", he said").
 */
export function earlierBlocksOf(text: string, pieces: readonly Piece[], body: Span): readonly Piece[] {
  if (body.start === body.end) return []
  const near = pieces.slice(firstNear(text, pieces, body))
  const introduced = pieces[pieces.length - near.length - 1]
  if (introduced && isIntroduction(text, introduced)) return near
  if (near.length === pieces.length && near.some(({ at }) => speaksOfItself(wordsAt(text, at)))) return near
  let taken = near.length
  let first = body
  for (let before = near.at(-1); before && leansOn(text, before.at, first, body.end); before = near[taken - 1]) {
    first = before.at
    taken -= 1
  }
  return near.slice(taken)
}

/** A signature at the end of a paragraph ends a post of one paragraph, but for one that begins in the middle of a sentence. */
export function brokenOffBefore(text: string, pieces: readonly Piece[], body: Span): readonly Piece[] {
  const before = pieces.at(-1)
  if (!before || before.signature || body.end - before.at.start > usual || !/^\p{Ll}/u.test(wordsAt(text, body))) return []
  return /[\p{L}\p{N},&]$/u.test(wordsAt(text, before.at)) ? [before] : []
}

/** In UTF-16 units, without the signature: of a post of the usual kind, and of one that the article introduces or that stands alone. */
const usual = 280
const longest = 1500
const mostBlocks = 4

function firstNear(text: string, pieces: readonly Piece[], body: Span): number {
  let first = pieces.length
  for (let before = pieces[first - 1]; before && mayBelong(text, before, first === 1); before = pieces[first - 1]) {
    if (body.end - before.at.start > longest || pieces.length - first === mostBlocks) break
    first -= 1
  }
  return first
}

function mayBelong(text: string, piece: Piece, isFirst: boolean): boolean {
  const words = wordsAt(text, piece.at)
  if (piece.signature || isIntroduction(text, piece) || attributed.test(words)) return false
  return !(isFirst && isHeadline(words) && !bearsMarks(words))
}

/** "A woman described the attack in a post shortly after it ended:" */
const isIntroduction = (text: string, { at, signature }: Piece): boolean => signature === null && wordsAt(text, at).endsWith(':')

/** "We take full responsibility", outside quotation marks: no report speaks so of itself. */
const speaksOfItself = (words: string): boolean =>
  /(?<![\p{L}’'])(?:I (?=\p{Ll})|I[’']m |[Ww]e |[Mm]y |[Oo]ur (?!correspondent|reporter))/u.test(
    words.replaceAll(/[“"][^“”"]*[”"]/gu, ''),
  )

/** Within the length of one post, and with marks of a post, or leaned on by the words that follow it. */
function leansOn(text: string, before: Span, first: Span, end: number): boolean {
  if (end - before.start > usual) return false
  const words = wordsAt(text, before)
  if (/^\S+$/u.test(words)) return false
  return bearsMarks(words) || (continues(wordsAt(text, first)) && !speech.test(words))
}

const pronouns = 'He|She|They|It|His|Her|Their|Its|And|But|So|Also|That'
/** "This is", "This video" points at a picture and not at the words before. */
const nearThis = String.raw`This(?! (?:is|was|video|footage|photo|picture|image|clip)\b)`
const continuing = new RegExp(String.raw`^(?:\p{Ll}|(?:${pronouns}|${nearThis})\b)`, 'u')
/** "He will be used …", "and then …" */
const continues = (words: string): boolean => continuing.test(words)

const mark = /(?<![\p{L}\p{N}])[#@][\p{L}_][\p{L}\p{N}_]+|\p{Extended_Pictographic}|\bBREAKING\b/u
/** "INSIDE RUSSIA", but not two abbreviations. */
const shouted = /(?<!\p{L})(?=(?:\p{Lu}+\s+)*\p{Lu}{5})\p{Lu}{3,}\s+\p{Lu}{3,}(?!\p{L})/u
const bearsMarks = (words: string): boolean => mark.test(words) || shouted.test(words) || linksIn(words).length > 0

const verbs = 'said|says|told|tells|added|adds|stated|announced|wrote|according to'
const attributed = new RegExp(String.raw`[,”"]\s*(?:[\p{L}.'’-]+\s+){0,5}?(?:${verbs})\b`, 'iu')
const speech = new RegExp(String.raw`\b(?:${verbs}|claim(?:s|ed)|report(?:s|ed)|den(?:y|ies|ied))\b`, 'iu')
