/**
 * Where the address, #hashtag or @handle that starts at `at` ends, or `at`. Called where no letter or digit stands before.
 * Every repeat is bounded, so that reading stays linear.
 */
export function endOfLink(text: string, at: number, end: number): number {
  const first = text.charCodeAt(at) | 32
  const shape = first === hash || first === sign ? tag : first === letterH || first === letterW ? address : null
  if (!shape) return at
  shape.lastIndex = at
  if (!shape.test(text)) return at
  const until = Math.min(end, shape.lastIndex)
  return shape === address ? withoutStops(text, at, until) : until
}

const [hash, sign, letterH, letterW] = ['#'.charCodeAt(0), '@'.charCodeAt(0) | 32, 'h'.charCodeAt(0), 'w'.charCodeAt(0)]
const address = /(?:https?:\/\/|www\.)[^\s<>"“”«»…]{1,4000}/iuy
const tag = /#(?=[\p{N}_]{0,40}\p{L})[\p{L}\p{M}\p{N}_]{1,200}|@[\p{L}_][\p{L}\p{M}\p{N}_]{0,200}/uy

/** The rest of an e-mail address from its `@`, or of an address from its first `/`: "desk" + "@example.org", "t.co" + "/x". */
export function endOfLinkFrom(text: string, at: number, end: number): number {
  const shape = text.charAt(at) === '@' ? domain : path
  shape.lastIndex = at
  return shape.test(text) ? withoutStops(text, at, Math.min(end, shape.lastIndex)) : at
}

const domain = /@[a-z][\w-]{0,63}(?:\.[\w-]{1,63}){0,6}/iuy
const path = /\/[^\s<>"“”«»…]{1,4000}/uy

/** Where the first half of such an address begins, which ends at `end`; `end` if there is none. */
export function startOfLinkBefore(text: string, end: number, least: number): number {
  let start = end
  while (start > least && end - start < 64 && /[\w.%+-]/u.test(text.charAt(start - 1))) start -= 1
  const half = text.slice(start, end)
  return text.charAt(end) === '@' ? (/\w/u.test(half) ? start : end) : host.test(half) ? start : end
}
const host = /^(?:[\w-]+\.)+(?:com|org|net|gov|edu|info|io|co|me|uk|ru|ua|eu|tv|ly|de|fr|be|il|ps|iq|ir|tr|sy)$/iu

/** A link leaves the stop that ends the sentence, and the bracket that it did not open. */
function withoutStops(text: string, start: number, end: number): number {
  const closing = text.slice(start, end).includes('(') ? /[.,;:!?\]'’*]/u : /[.,;:!?)\]'’*]/u
  let last = end
  while (last > start + 1 && closing.test(text.charAt(last - 1))) last -= 1
  return last
}
