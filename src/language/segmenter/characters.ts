/** What a UTF-16 unit is to the segmenter. `high`: the first half of a surrogate pair, whose kind its code point decides. */
export const kinds = { space: 1, newline: 2, lower: 3, upper: 4, letter: 5, digit: 6, mark: 7, symbol: 8, high: 9 } as const

export const isLetter = (kind: number): boolean => kind >= kinds.lower && kind <= kinds.letter

const kindTable = new Uint8Array(2 ** 16)
const plainTable = new Uint16Array(2 ** 16)

export function kindOf(code: number): number {
  const kind = kindTable[code] ?? 0
  return kind === 0 ? learn(code) : kind
}

/** In small letters, digits as 0, curly quotes straight. */
export function plainOf(code: number): number {
  if (kindTable[code] === 0) learn(code)
  return plainTable[code] ?? 0
}

function learn(code: number): number {
  const text = String.fromCharCode(code)
  const kind = code >= 0xd800 && code <= 0xdbff ? kinds.high : kindOfText(text)
  kindTable[code] = kind
  const small = text.toLowerCase()
  plainTable[code] = kind === kinds.digit ? 48 : (straight.get(text) ?? (small.length === 1 ? small : text)).charCodeAt(0)
  return kind
}

const straight = new Map([
  ...Array.from('‘’ʼ‛′`´', (quote) => [quote, "'"] as const),
  ...Array.from('“”„‟″', (quote) => [quote, '"'] as const),
])

function kindOfText(text: string): number {
  if (text === '\n') return kinds.newline
  if (/^\s$/u.test(text)) return kinds.space
  if (/^[\p{M}\p{Cf}\p{Emoji_Modifier}]$/u.test(text)) return kinds.mark
  if (/^\p{Lu}$/u.test(text)) return kinds.upper
  if (/^\p{Ll}$/u.test(text)) return kinds.lower
  if (/^\p{L}$/u.test(text)) return kinds.letter
  return /^\p{N}$/u.test(text) ? kinds.digit : kinds.symbol
}

const pairKinds = new Map<number, number>()

/** The kind of the character that starts at `at`, whole surrogate pairs taken together. */
export function kindAt(text: string, at: number): number {
  const kind = kindOf(text.charCodeAt(at))
  if (kind !== kinds.high) return kind
  const point = text.codePointAt(at) ?? 0
  if (point < 0x10000) return kinds.symbol
  const known = pairKinds.get(point)
  if (known !== undefined) return known
  const found = kindOfText(String.fromCodePoint(point))
  pairKinds.set(point, found)
  return found
}

const zeroWidthJoiner = 0x200d

/**
 * Where the character that starts at `at` ends, with the marks on it and what a zero-width joiner ties to it:
 * no border lies inside. Two regional indicators are one flag.
 */
export function endOfCharacter(text: string, at: number, end: number): number {
  let next = at + widthAt(text, at)
  if (isRegional(text, at) && next < end && isRegional(text, next)) next += 2
  return Math.min(end, endOfMarks(text, next, end))
}

export function endOfMarks(text: string, from: number, end: number): number {
  let next = from
  while (next < end && kindAt(text, next) === kinds.mark) {
    const joins = text.charCodeAt(next) === zeroWidthJoiner
    next += widthAt(text, next)
    if (joins && next < end && kindAt(text, next) >= kinds.lower) next += widthAt(text, next)
  }
  return Math.min(end, next)
}

const widthAt = (text: string, at: number): number => ((text.codePointAt(at) ?? 0) >= 0x10000 ? 2 : 1)
const isRegional = (text: string, at: number): boolean =>
  text.charCodeAt(at) === 0xd83c && (text.codePointAt(at) ?? 0) >= 0x1f1e6 && (text.codePointAt(at) ?? 0) <= 0x1f1ff
