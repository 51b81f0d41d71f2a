import { mix } from './hashes.ts'
import { abbreviationOf, finiteOf, startsOf, tagOf, writtenOf } from './lexicon.ts'
import { pad, shapes } from './runs.ts'
import type { Words } from './words.ts'

/** What the features of a sentence border ask of the text around it, read from the right before and from the left on the way. */
export type SentenceContext = {
  casing: number
  stops: number
  lines: number
  /** Words from each word on to the next finite verb, the next stop and the end; all cut at 15. */
  readonly finiteAhead: Uint8Array
  readonly stopAhead: Uint8Array
  readonly smallAhead: Uint8Array
  small: number
  readonly starts: Int32Array
  readonly patterns: Int32Array
  count: number
  first: number
  finite: number
  quote: number
  bracket: number
  line: number
  lastEnd: number
  lastNext: number
}

export const sentenceFeatureCount = 66

export const sentenceContextFor = (length: number): SentenceContext => ({
  casing: 0,
  stops: 0,
  lines: 0,
  finiteAhead: new Uint8Array(length + 2 * pad),
  stopAhead: new Uint8Array(length + 2 * pad),
  smallAhead: new Uint8Array(length + 2 * pad),
  small: 0,
  starts: new Int32Array(4),
  patterns: new Int32Array(4),
  count: 0,
  first: pad,
  finite: 0,
  quote: 0,
  bracket: 0,
  line: pad,
  lastEnd: 0,
  lastNext: 0,
})

export function openSentences(words: Words, context: SentenceContext): void {
  const { shape, info, gap, end } = words
  let [small, large, stops, lines, finite, stop, ahead] = [0, 0, 0, 0, 15, 15, 15]
  context.finiteAhead.fill(15, end, end + pad)
  context.stopAhead.fill(15, end, end + pad)
  for (let i = end - 1; i >= pad; i -= 1) {
    const s = shape[i] ?? 0
    if (s === shapes.lower) {
      small += 1
      ahead = 0
    } else if (s === shapes.capitals) large += 1
    if (isStop(s)) {
      stops += 1
      stop = 0
    }
    if (finiteOf(info[i] ?? 0) === 1) finite = 0
    if (gap[i] === 2) lines += 1
    context.finiteAhead[i] = finite
    context.stopAhead[i] = stop
    context.smallAhead[i] = ahead
    if (ahead < 15) ahead += 1
    if (finite < 15) finite += 1
    if (stop < 15) stop += 1
  }
  const long = end - pad > 6 ? 1 : 0
  context.casing = large > 2 * small ? 2 : small > 0 && large === 0 && !hasCapital(words) ? 1 : 0
  context.stops = long === 0 ? 7 : bucketOf((stops * 60) / (end - pad))
  context.lines = lines === 0 ? 0 : bucketOf((end - pad) / (lines + 1) + 1)
  context.first = pad
  context.finite = 0
  context.quote = 0
  context.bracket = 0
  context.line = pad
  context.lastEnd = 0
  context.lastNext = 0
  context.small = 0
  context.starts.fill(0)
  context.patterns.fill(0)
  context.count = 0
  rememberStart(words, pad, context)
}

const hasCapital = ({ shape, end }: Words): boolean => {
  for (let i = pad; i < end; i += 1) if (shape[i] === shapes.capital) return true
  return false
}

const isStop = (shape: number): boolean => shape === 46 || shape === 33 || shape === 63
export const bucketOf = (value: number): number =>
  value < 4 ? Math.floor(value) : Math.min(15, Math.floor(2 * Math.log2(value)))

export function enterWord(words: Words, i: number, context: SentenceContext): void {
  const s = words.shape[i] ?? 0
  const code = words.code[i] ?? 0
  if (code === 0x201c || code === 0xab) context.quote = 1
  else if (code === 0x201d || code === 0xbb) context.quote = 2
  else if (s === 34) context.quote = context.quote === 1 ? 2 : 1
  else if (context.quote === 2) context.quote = 0
  if (s === 40 || s === 91) context.bracket = Math.min(3, context.bracket + 1)
  else if (s === 41 || s === 93) context.bracket = Math.max(0, context.bracket - 1)
  if (finiteOf(words.info[i] ?? 0) === 1) context.finite = Math.min(3, context.finite + 1)
  if (s === shapes.lower && context.small < 3) context.small += 1
  if (words.gap[i] === 2) context.line = i
}

export function endSentence(words: Words, i: number, context: SentenceContext): void {
  context.first = i + 1
  context.finite = 0
  context.lastEnd = words.hash[i] ?? 0
  context.lastNext = words.hash[i + 1] ?? 0
  context.small = 0
  rememberStart(words, i + 1, context)
}

const patternAt = ({ shape, hash }: Words, i: number): number => mix(shape[i] ?? 0, hash[i + 1] ?? 0)

function rememberStart(words: Words, i: number, context: SentenceContext): void {
  context.starts[context.count & 3] = words.hash[i] ?? 0
  context.patterns[context.count & 3] = patternAt(words, i)
  context.count += 1
}

function likenessAt(words: Words, i: number, { starts, patterns }: SentenceContext): number {
  const pattern = patternAt(words, i)
  let [same, like] = [0, 0]
  for (let k = 0; k < 4; k += 1) {
    if (starts[k] === words.hash[i]) same += 1
    if (patterns[k] === pattern) like += 1
  }
  return same * 8 + like
}

/** The features of the place behind word `i`, as rows. */
export function sentenceFeaturesAt(words: Words, i: number, context: SentenceContext, bits: number, into: Int32Array): void {
  const { hash, shape, info, gap, code, start, until } = words
  const shift = 32 - bits
  let count = 0
  const add = (a: number, b: number, c: number) => {
    into[count] = mix(mix(mix(Math.imul(count + 1, 0x85ebca6b), a), b), c) >>> shift
    count += 1
  }
  const { casing, stops, lines, first, finite, quote, bracket, line } = context
  const [a2, a1, a0] = [hash[i - 2] ?? 0, hash[i - 1] ?? 0, hash[i] ?? 0]
  const [b0, b1, b2] = [hash[i + 1] ?? 0, hash[i + 2] ?? 0, hash[i + 3] ?? 0]
  const [ia, ib] = [info[i] ?? 0, info[i + 1] ?? 0]
  const [ta2, ta1, ta0] = [tagOf(info[i - 2] ?? 0), tagOf(info[i - 1] ?? 0), tagOf(ia)]
  const [tb0, tb1, tb2] = [tagOf(ib), tagOf(info[i + 2] ?? 0), tagOf(info[i + 3] ?? 0)]
  const [sa1, sa0] = [shape[i - 1] ?? 0, shape[i] ?? 0]
  const [sb0, sb1] = [mix(shape[i + 1] ?? 0, casing), shape[i + 2] ?? 0]
  const g = (gap[i + 1] ?? 0) * 4 + (gap[i + 2] === 0 ? 1 : 0)
  const [ka0, kb0] = [code[i] ?? 0, code[i + 1] ?? 0]
  const ga = gap[i] === 0 ? 0 : 1
  const length = bucketOf(i + 1 - first)
  const left = bucketOf(words.end - i - 1)
  const ahead = context.finiteAhead[i + 1] ?? 0
  const stop = context.stopAhead[i + 1] ?? 0
  const long0 = Math.min(5, (until[i] ?? 0) - (start[i] ?? 0))
  const long1 = Math.min(5, (until[i - 1] ?? 0) - (start[i - 1] ?? 0))
  const starts = startsOf(ib) * 8 + writtenOf(ib)
  const early = i - first < 3 ? mix(hash[first] ?? 0, i - first) : 0
  add(g, casing, 0)
  add(a0, g, 0)
  add(b0, g, sb0)
  add(a0, b0, g)
  add(a1, a0, sb0)
  add(b0, b1, sb0)
  add(a1, a0, b0)
  add(a0, sb0, g)
  add(a0, sb0, tb0)
  add(a0, b0, b1)
  add(ta0, tb0, sb0)
  add(mix(ta1, ta0), tb0, sb0)
  add(ta0, mix(tb0, tb1), sb0)
  add(mix(ta1, ta0), mix(tb0, tb1), sb0)
  add(ta0, mix(tb0, tb1), mix(tb2, sb0))
  add(mix(ta2, ta1), mix(ta0, tb0), sb0)
  add(a0, mix(tb0, tb1), sb0)
  add(mix(ta1, ta0), b0, sb0)
  add(sa1, a0, sb0)
  add(mix(sa1, long1), a0, mix(sb0, g))
  add(a0, starts, sb0)
  add(ta0, starts, sb0)
  add(a0, length, sb0)
  add(ta0, length, mix(sb0, tb0))
  add(early, a0, sb0)
  add(early, b0, 0)
  add(mix(quote, a0), b0, g)
  add(mix(quote, a1), a0, mix(sb0, g))
  add(mix(bracket, a0), sb0, g)
  add(mix(finite, Math.min(ahead, 6)), a0, sb0)
  add(mix(finite, Math.min(ahead, 6)), mix(ta0, tb0), sb0)
  add(mix(stop, a0), sb0, 0)
  add(mix(Math.min(stop, 4), ta0), tb0, sb0)
  add(left, a0, sb0)
  add(mix(left, length), sa0, sb0)
  add(mix(g, bucketOf(i + 1 - line)), mix(lines, sa0), sb0)
  add(mix(g, lines), ta0, mix(tb0, sb0))
  add(context.lastEnd, a0, sb0)
  add(context.lastEnd, context.lastNext, mix(a0, b0))
  add(stops, a0, sb0)
  add(stops, mix(ta0, tb0), sb0)
  add(mix(ka0, kb0), mix(ga, g), sb0)
  add(mix(code[i - 1] ?? 0, ka0), mix(ga, g), sb0)
  add(mix(sa1, sa0), mix(sb0, sb1), g)
  add(mix(sa0, long0), sb0, g)
  add(a2, a1, a0)
  add(b0, b1, b2)
  add(mix(a1, ta0), tb0, sb0)
  add(mix(mix(tagOf(info[i + 2] ?? 0), b0), sb0), ta0, 0)
  add(mix(hash[first] ?? 0, ta0), tb0, sb0)
  const like = likenessAt(words, i + 1, context)
  const own = a0 === b0 ? 1 : a1 === b0 ? 2 : a2 === b0 ? 3 : 0
  const small = context.small * 16 + (context.smallAhead[i + 1] ?? 0)
  const lone = mix(context.small, Math.min(4, i + 1 - first))
  add(like, a0, sb0)
  add(like, sa0, tb0)
  add(own, a0, b1)
  add(own, sa0, sb0)
  add(small, a0, sb0)
  add(lone, mix(ta0, tb0), mix(sb0, sa0))
  add(lone, mix(sa0, sb0), sb1)
  add(lone, b0, b1)
  add(a0, mix(tb0, tb1), mix(tb2, sb0))
  add(mix(sa0, sb0), b1, tb0)
  add(mix(shape[first] ?? 0, a0), sb0, casing)
  add(mix(ta0, sa0), mix(sb0, b1), tb2)
  const [listed, listedBefore] = [abbreviationOf(ia), abbreviationOf(info[i - 1] ?? 0)]
  add(mix(listed, sa0), sb0, g)
  add(mix(listed, sa0), mix(sb0, starts), tb0)
  add(mix(listedBefore, sa0), sb0, g)
  add(mix(listed, sa0), sb1, tb1)
}
