/** The tag bytes of DER that time-stamps are made of (X.690, 8.1.2). */
export const tags = {
  boolean: 0x01,
  integer: 0x02,
  bits: 0x03,
  octets: 0x04,
  nothing: 0x05,
  name: 0x06,
  text: 0x0c,
  time: 0x18,
  sequence: 0x30,
  set: 0x31,
} as const

/** The tag byte of [0], [1] … around or in place of another value. */
export const numbered = (number: number): number => 0xa0 + number

/** One value: its tag byte, its length, and the parts one after another (X.690, 10.1). */
export function der(tag: number, ...parts: readonly Uint8Array[]): Uint8Array {
  const value = Buffer.concat(parts)
  if (value.length < 0x80) return Buffer.concat([Uint8Array.of(tag, value.length), value])
  const length = digitsOf(value.length, 256)
  return Buffer.concat([Uint8Array.of(tag, 0x80 | length.length), Uint8Array.from(length), value])
}

export const sequence = (...parts: readonly Uint8Array[]): Uint8Array => der(tags.sequence, ...parts)

/** "2.16.840" as an OBJECT IDENTIFIER (X.690, 8.19). */
export function objectName(dotted: string): Uint8Array {
  const [first = 0, second = 0, ...rest] = dotted.split('.').map(Number)
  const groups = [first * 40 + second, ...rest].map((arc) =>
    digitsOf(arc, 128).map((digit, at, all) => digit | (at < all.length - 1 ? 0x80 : 0)),
  )
  return der(tags.name, Uint8Array.from(groups.flat()))
}

/** A number that is not negative, its most significant byte first, as an INTEGER (X.690, 8.3). */
export function integer(number: Uint8Array): Uint8Array {
  const first = number.findIndex((byte) => byte !== 0)
  const digits = first < 0 ? Uint8Array.of(0) : number.subarray(first)
  return der(tags.integer, Uint8Array.of(...((digits[0] ?? 0) < 0x80 ? [] : [0])), digits)
}

/** An AlgorithmIdentifier with the parameters NULL. */
export const algorithm = (dotted: string): Uint8Array => sequence(objectName(dotted), der(tags.nothing))

function digitsOf(number: number, base: number): readonly number[] {
  return number < base ? [number] : [...digitsOf(Math.floor(number / base), base), number % base]
}
