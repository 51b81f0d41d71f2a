import { type Span, span } from '#model'
import { isAbbreviation, isInitial, isNumberAbbreviation } from './abbreviations.ts'

/**
 * The tokens of `text` between two offsets. Invariant: every non-space character lies in exactly one of them.
 * Units are those of UD English (don't → do + n't, Russia’s → Russia + ’s, 20% → 20 + %), save that a
 * hyphenated word ("26-second", "U.S.-led") and an ISO date are one token each.
 */
export function tokensIn(text: string, within: Span): Span[] {
  const found: Span[] = []
  let at = within.start
  while (at < within.end) {
    if (space.test(text.charAt(at))) at += 1
    else {
      const end = Math.min(within.end, endOfTokenAt(text, at))
      for (const piece of piecesOf(text, at, end)) found.push(piece)
      at = end
    }
  }
  return found
}

const space = /\s/u
const letter = String.raw`[\p{L}\p{M}\p{N}_\u00AD\u200C\u200D]`
// Every open-ended repeat is bounded or starts a token that it then fills, so that scanning stays linear.
const shapes: readonly RegExp[] = [
  /(?:https?:\/\/|www\.|pic\.twitter\.com\/|t\.(?:me|co)\/)[^\s<>"“”«»…]{1,2000}/iuy,
  /[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,32}){1,4}/uy,
  /[\w-]{1,40}(?:\.[\w-]{1,40}){0,3}\.(?:com|org|net|gov|edu|info|ru|ua|uk|io|eu)(?![\p{L}\p{N}_])(?:\/[^\s<>"“”«»…]{0,2000})?/iuy,
  /[@#][\p{L}\p{M}\p{N}_]+/uy,
  /\p{Regional_Indicator}{2}|[\d#*]\uFE0F?\u20E3|\p{Extended_Pictographic}(?:\uFE0F|\p{Emoji_Modifier}|\u200D\p{Extended_Pictographic})*/uy,
  /\d{1,4}\/\d{1,2}\/\d{1,4}(?![\p{L}\p{N}/])/uy,
  /\d{1,9}(?=[-–]\d{1,9}(?![\p{L}\p{N}]|[-–,.:]\d))/uy,
  /\d+(?:[.,:]\d+)*(?=(?:a\.m|p\.m|am|pm|km|mm|cm|m|kg|bn|mn|k)(?![\p{L}\p{N}]))/iuy,
  /\d+(?:[.,:]\d+)+(?![\p{L}])/uy,
  /(?:\p{L}\.){2,8}(?:\p{L}(?![\p{L}\p{N}]))?(?:-\p{L}+){0,4}/uy,
  /\p{Lu}{1,8}&\p{Lu}{1,8}(?!\p{L})/uy,
  new RegExp(String.raw`${letter}+(?:(?:-|['’ʼ](?=${letter}))${letter}+)*`, 'uy'),
  /['’](?:s|re|ve|ll|d|m)(?![\p{L}\p{N}])/iuy,
  /(?<![\p{L}\p{N}])[:;]-?[()DP](?![\p{L}\p{N}])/uy,
  /\.{2,}|-{2,}|={2,}|\*{2,}|_{2,}|~{2,}|\+{2,}|[!?]+/uy,
  /\S/uy,
]

function endOfTokenAt(text: string, at: number): number {
  for (const shape of shapes) {
    shape.lastIndex = at
    if (shape.test(text) && shape.lastIndex > at) return endWithStop(text, at, shape.lastIndex)
  }
  return at + 1
}

/** "Mr" takes its full stop along, and a link leaves the one that ends the sentence. */
function endWithStop(text: string, start: number, end: number): number {
  const word = text.slice(start, Math.min(end, start + 12))
  if (/^(?:https?:|www\.|pic\.|t\.(?:me|co)\/)/iu.test(word) || text.slice(start, end).includes('/')) {
    let last = end
    while (last > start + 1 && /[.,;:!?)\]'’]/u.test(text.charAt(last - 1))) last -= 1
    return last
  }
  if (text.charAt(end) !== '.' || text.charAt(end + 1) === '.') return end
  if (end - start > 10) return end
  const next = /^\s*(?<first>\S{1,20})/u.exec(text.slice(end + 1, end + 40))?.groups?.['first'] ?? ''
  const taken = isAbbreviation(word) || isInitial(word, next) || isNumberAbbreviation(word, next)
  return taken ? end + 1 : end
}

const clitic = /(?:n['’]t|['’](?:s|re|ve|ll|d|m))$/iu

/** A word and its clitics: "couldn’t've" → could, n’t, ’ve. */
function piecesOf(text: string, start: number, end: number): Span[] {
  if (end - start > 40) return [span(start, end)]
  const word = text.slice(start, end)
  if (/^cannot$/iu.test(word)) return [span(start, start + 3), span(start + 3, end)]
  const tail = clitic.exec(word)
  if (!tail || tail.index === 0) return [span(start, end)]
  return [...piecesOf(text, start, start + tail.index), span(start + tail.index, end)]
}
