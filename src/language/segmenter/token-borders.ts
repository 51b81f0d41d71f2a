import { hashOfWord, mix } from './hashes.ts'
import { abbreviationOf, tagOf, writtenOf } from './lexicon.ts'
import { gaps, pad, type Runs, shapes } from './runs.ts'

/** What follows a run: it goes on, a word ends inside a multiword token ("do" + "n’t"), or a token ends. */
export const borders = { none: 0, cut: 1, token: 2 } as const

/** Two columns a row: for a border at all, and for a token's end rather than a cut. */
export type TokenWeights = { readonly bits: number; readonly weights: Int8Array }

/** What the features of a border ask of the text around it, in one pass from the right and one from the left. */
export type TokenContext = {
  /** The rest of the text without white space, from each run on. */
  readonly rest: Int32Array
  /** The runs of the token so far, up to and with the last one. */
  before: number
  /** Runs since the token began, and since the last white space. */
  length: number
  /** Words of the token so far that have ended. */
  cuts: number
  chunk: number
  first: number
}

export const tokenFeatureCount = 37

export const contextFor = (length: number): TokenContext => ({
  rest: new Int32Array(length + 2 * pad),
  before: 0,
  length: 0,
  cuts: 0,
  chunk: 0,
  first: pad,
})

export function tokenBordersIn(runs: Runs, { bits, weights }: TokenWeights, context: TokenContext, found: Uint8Array): void {
  const rows = new Int32Array(tokenFeatureCount)
  openContext(runs, context)
  for (let i = pad; i < runs.end; i += 1) {
    let border: number = borders.token
    enterRun(runs, i, context)
    if (runs.gap[i + 1] === gaps.none) {
      tokenFeaturesAt(runs, i, context, bits, rows)
      let [any, whole] = [0, 0]
      for (let k = 0; k < tokenFeatureCount; k += 1) {
        const at = (rows[k] ?? 0) * 2
        any += weights[at] ?? 0
        whole += weights[at + 1] ?? 0
      }
      border =
        any <= 0
          ? isGenitive(runs, i + 1)
            ? borders.cut
            : borders.none
          : whole > 0 || context.cuts >= mostCuts
            ? borders.token
            : borders.cut
    }
    found[i] = border
    leaveRun(border, context)
  }
}

/** An apostrophe and an s at the end of a word, "Monday’s": always cut, whatever words the model has seen it with. */
const isGenitive = ({ shape, hash, gap }: Runs, i: number): boolean =>
  shape[i] === apostrophe &&
  (shape[i - 1] ?? 0) <= shapes.letters &&
  shape[i - 1] !== shapes.digits &&
  gap[i + 1] === gaps.none &&
  hash[i + 1] === genitive &&
  (gap[i + 2] !== gaps.none || (shape[i + 2] ?? 0) > shapes.link)
const apostrophe = "'".charCodeAt(0)
const genitive = hashOfWord('s')

/** "I'd've" is cut twice; no word of English asks for more than three. */
export const mostCuts = 3

export function openContext(runs: Runs, context: TokenContext): void {
  let rest = 0
  for (let i = runs.end - 1; i >= pad; i -= 1) {
    rest = mix(runs.gap[i + 1] === gaps.none ? rest : 5, runs.hash[i] ?? 0)
    context.rest[i] = rest
  }
  context.before = 0
  context.length = 0
  context.cuts = 0
}

export function enterRun(runs: Runs, i: number, context: TokenContext): void {
  if (runs.gap[i] !== gaps.none) {
    context.chunk = context.rest[i] ?? 0
    context.first = i
  }
  context.before = mix(context.before, runs.hash[i] ?? 0)
  context.length += 1
}

export function leaveRun(border: number, context: TokenContext): void {
  if (border === borders.none) return
  context.cuts = border === borders.cut ? context.cuts + 1 : 0
  context.before = 0
  context.length = 0
}

/** The features of the place behind run `i`, as rows. */
export function tokenFeaturesAt(runs: Runs, i: number, context: TokenContext, bits: number, into: Int32Array): void {
  const { hash, shape, info, gap, start, until } = runs
  const shift = 32 - bits
  let count = 0
  const add = (a: number, b: number, c: number) => {
    into[count] = mix(mix(mix(Math.imul(count + 1, 0x85ebca6b), a), b), c) >>> shift
    count += 1
  }
  const near = gap[i] === gaps.none
  const near2 = near && gap[i - 1] === gaps.none
  const after = gap[i + 2] === gaps.none
  const after2 = after && gap[i + 3] === gaps.none
  const [h0, h1, s0, s1] = [hash[i] ?? 0, hash[i + 1] ?? 0, shape[i] ?? 0, shape[i + 1] ?? 0]
  const [hl, sl] = near ? [hash[i - 1] ?? 0, shape[i - 1] ?? 0] : [1, 1]
  const [hr, sr] = after ? [hash[i + 2] ?? 0, shape[i + 2] ?? 0] : [1, gap[i + 2] === gaps.edge ? 2 : 1]
  const sll = near2 ? (shape[i - 2] ?? 0) : 1
  const srr = after2 ? (shape[i + 3] ?? 0) : 1
  const [t0, t1] = [tagOf(info[i] ?? 0), tagOf(info[i + 1] ?? 0)]
  const tl = near ? tagOf(info[i - 1] ?? 0) : 63
  const tr = after ? tagOf(info[i + 2] ?? 0) : 63
  const long0 = Math.min(6, (until[i] ?? 0) - (start[i] ?? 0))
  const long1 = Math.min(6, (until[i + 1] ?? 0) - (start[i + 1] ?? 0))
  const rest = context.rest[i + 1] ?? 0
  const place = Math.min(8, i - context.first)
  const length = Math.min(5, context.length)
  const next = after ? 0 : (hash[i + 2] ?? 0)
  const nextShape = after ? 0 : (shape[i + 2] ?? 0)
  const nextInfo = after ? 0 : (info[i + 2] ?? 0)
  add(s0, s1, 0)
  add(h0, 0, 0)
  add(h1, 0, 0)
  add(h0, h1, 0)
  add(hl, h0, s1)
  add(s0, h1, sr)
  add(hl, h0, h1)
  add(h0, h1, hr)
  add(sl, h0, h1)
  add(h0, h1, sr)
  add(mix(sl, s0), s1, sr)
  add(mix(mix(sll, sl), s0), s1, mix(sr, srr))
  add(hl, mix(h0, h1), hr)
  add(context.before, 0, 0)
  add(context.before, s1, sr)
  add(context.before, h1, 0)
  add(rest, 0, 0)
  add(rest, s0, sl)
  add(rest, h0, 0)
  add(context.chunk, place, 0)
  add(mix(sl, s0), mix(s1, sr), length)
  add(mix(sl, s0), mix(s1, sr), mix(long0, long1))
  add(tl, s0, t1)
  add(t0, s1, tr)
  add(mix(tl, h0), t1, long1)
  add(mix(t0, h1), tr, long0)
  add(t0, t1, mix(s0, s1))
  add(s0, s1, mix(length, place))
  add(context.before, mix(h1, 1), nextShape)
  add(context.before, h1, next)
  add(mix(s0, sl), h1, mix(nextShape, writtenOf(nextInfo)))
  add(mix(h0, long0), mix(h1, nextShape), tagOf(nextInfo))
  add(mix(s0, long0), mix(s1, long1), mix(sr, gap[i + 2] ?? 0))
  add(mix(hash[context.first - 1] ?? 0, context.before), s1, near ? 1 : 0)
  const listed = abbreviationOf(info[i] ?? 0)
  add(listed, s1, sr)
  add(listed, mix(s1, sr), nextShape)
  add(listed, mix(s1, tagOf(nextInfo)), writtenOf(nextInfo))
}
