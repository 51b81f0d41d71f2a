import { endOfCharacter, endOfMarks, kindAt, kinds, plainOf } from './characters.ts'
import { hashOf, mix } from './hashes.ts'
import { cutOf, infoOf, type Lexicon } from './lexicon.ts'
import { endOfLink, endOfLinkFrom, startOfLinkBefore } from './links.ts'

/**
 * The atoms of a text: letters in a row, digits in a row, one other character, a link. Borders lie between them alone.
 * Places 0 to pad - 1 are empty, and so is the pad from `end` on, so that features may look over the edge.
 */
export type Runs = {
  end: number
  readonly start: Int32Array
  readonly until: Int32Array
  readonly hash: Int32Array
  readonly shape: Int32Array
  readonly info: Uint32Array
  /** What stands before it: one of `gaps`. */
  readonly gap: Uint8Array
}

export const pad = 4
export const gaps = { none: 0, space: 1, newline: 2, edge: 3 } as const
/** A symbol's shape is its code, at least 32. */
export const shapes = { lower: 1, capital: 2, capitals: 3, mixed: 4, initial: 5, digits: 6, letters: 7, link: 8 } as const

export const roomForRuns = (length: number): Runs => ({
  end: pad,
  start: new Int32Array(length + 2 * pad),
  until: new Int32Array(length + 2 * pad),
  hash: new Int32Array(length + 2 * pad),
  shape: new Int32Array(length + 2 * pad),
  info: new Uint32Array(length + 2 * pad),
  gap: new Uint8Array(length + 2 * pad),
})

/** Fills `runs` from text[start, end). */
export function readRuns(text: string, start: number, end: number, lexicon: Lexicon, runs: Runs): void {
  runs.end = pad
  let gap: number = gaps.edge
  let at = start
  /** Where the text since the last white space begins. */
  let open = start
  while (at < end) {
    const kind = kindAt(text, at)
    if (kind <= kinds.newline) {
      if (gap < gaps.newline) gap = kind === kinds.newline ? gaps.newline : gaps.space
      at += 1
      open = at
      continue
    }
    const before = gap === gaps.none ? (runs.shape[runs.end - 1] ?? 0) : 0
    const free = before === 0 || before > shapes.link
    const code = text.charCodeAt(at)
    const joined = gap === gaps.none && (code === 64 || code === 47) ? joinLink(text, open, at, end, runs) : at
    if (joined > at) at = joined
    else {
      const linkEnd = free ? endOfLink(text, at, end) : at
      if (linkEnd > at) at = addLink(text, at, linkEnd, end, gap, runs)
      else if (kind <= kinds.letter) at = addWord(text, at, end, gap, lexicon, runs)
      else at = addOther(text, at, end, kind, gap, lexicon, runs)
    }
    gap = gaps.none
  }
  runs.start.fill(0, runs.end, runs.end + pad)
  runs.hash.fill(0, runs.end, runs.end + pad)
  runs.shape.fill(0, runs.end, runs.end + pad)
  runs.info.fill(0, runs.end, runs.end + pad)
  runs.gap.fill(gaps.edge, runs.end, runs.end + pad)
}

function add(start: number, until: number, hash: number, shape: number, info: number, gap: number, runs: Runs): number {
  const i = runs.end
  runs.start[i] = start
  runs.until[i] = until
  runs.hash[i] = hash
  runs.shape[i] = shape
  runs.info[i] = info
  runs.gap[i] = gap
  runs.end = i + 1
  return until
}

const linkHash = 0x11d5
const addLink = (text: string, at: number, until: number, end: number, gap: number, runs: Runs): number =>
  add(at, endOfMarks(text, until, end), linkHash, shapes.link, 0, gap, runs)

/** Puts the runs since the white space and what follows `at` into one, if they are an address: "desk" + "@example.org". */
function joinLink(text: string, open: number, at: number, end: number, runs: Runs): number {
  const from = startOfLinkBefore(text, at, open)
  if (from === at) return at
  const until = endOfLinkFrom(text, at, end)
  let first = runs.end
  while (first > pad && (runs.start[first - 1] ?? 0) >= from) first -= 1
  if (until === at || runs.start[first] !== from) return at
  runs.end = first
  return addLink(text, from, until, end, runs.gap[first] ?? 0, runs)
}

/** A run of letters; two where it can be cut: "cannot" → can + not, "don" → do + n before "’t". */
function addWord(text: string, at: number, end: number, gap: number, lexicon: Lexicon, runs: Runs): number {
  let [next, small, large, first] = [at, 0, 0, 0]
  let hash = 7
  while (next < end) {
    const kind = kindAt(text, next)
    if (kind === kinds.lower) small += 1
    else if (kind === kinds.upper) large += 1
    else if (kind !== kinds.letter) {
      if (kind !== kinds.mark) break
      next = endOfMarks(text, next, end)
      continue
    }
    if (next === at) first = large
    const code = text.charCodeAt(next)
    hash = Math.imul(hash ^ plainOf(code), 0x01000193)
    next = Math.min(end, next + (code >= 0xd800 && code <= 0xdbff ? 2 : 1))
  }
  const shape = shapeOf(small, large, first)
  const whole = mix(hash, 1)
  const info = infoOf(lexicon, whole)
  const cut = next - at > 1 && isNegation(text, next, end) ? next - 1 : cutOf(info) > 0 ? at + cutOf(info) : 0
  if (cut <= at || cut >= next || kindAt(text, cut) === kinds.mark) return add(at, next, whole, shape, info, gap, runs)
  for (const from of [at, cut]) {
    const until = from === at ? cut : next
    const part = mix(hashOf(text, from, until), 1)
    add(
      from,
      until,
      part,
      from === at || shape !== shapes.capital ? shape : shapes.lower,
      infoOf(lexicon, part),
      from === at ? gap : gaps.none,
      runs,
    )
  }
  return next
}

function shapeOf(small: number, large: number, first: number): number {
  if (large === 0) return small > 0 ? shapes.lower : shapes.letters
  if (small === 0) return large === 1 ? shapes.initial : shapes.capitals
  return first === 1 && large === 1 ? shapes.capital : shapes.mixed
}

const isNegation = (text: string, next: number, end: number): boolean =>
  next + 1 < end &&
  plainOf(text.charCodeAt(next)) === 39 &&
  plainOf(text.charCodeAt(next - 1)) === 110 &&
  plainOf(text.charCodeAt(next + 1)) === 116

/** Digits, or one character of another kind. */
function addOther(text: string, at: number, end: number, kind: number, gap: number, lexicon: Lexicon, runs: Runs): number {
  if (kind !== kinds.digit) {
    const until = endOfCharacter(text, at, end)
    const hash = mix(hashOf(text, at, until), 2)
    return add(at, until, hash, Math.max(32, plainOf(text.charCodeAt(at))), infoOf(lexicon, hash), gap, runs)
  }
  let next = at
  while (next < end && kindAt(text, next) === kinds.digit) next = endOfCharacter(text, next, end)
  const hash = mix(Math.min(5, next - at), 3)
  return add(at, next, hash, shapes.digits, infoOf(lexicon, hash), gap, runs)
}
