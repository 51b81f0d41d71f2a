import type * as Sigstore from '@sigstore/core'
import { onDemand } from '#base'
import { refuse } from './refuse.ts'

/** A value of DER as it was read. Only `value`, the bytes under its tag, is taken of an OCTET STRING: `subs` is a guess there. */
export type Value = Sigstore.ASN1Obj

/** Strictly DER, and nothing after it: throws otherwise. */
export function parsed(bytes: Uint8Array): Value {
  const { ASN1Obj }: typeof Sigstore = onDemand('@sigstore/core')
  return ASN1Obj.parseBuffer(Buffer.from(bytes))
}

/** The bytes of the whole value, tag and length with it. DER has one way to write them. */
export const bytesOf = (value: Value): Uint8Array => value.toDER()

export const isTagged = (value: Value, tag: number): boolean => value.tag.toDER() === tag

export type Parts = {
  /** The next part, which must be there and have this tag. */
  readonly one: (tag: number) => Value
  /** The next part if it has this tag, else null. */
  readonly maybe: (tag: number) => Value | null
  /** There must be no more parts. */
  readonly end: () => void
}

/** The parts of a constructed value, to be taken in their order. `what` names it for messages. */
export function partsOf(what: string, value: Value, tag = 0x30): Parts {
  if (!isTagged(value, tag)) refuse(`${what} has the wrong form`)
  let taken = 0
  const maybe = (wanted: number): Value | null => {
    const part = value.subs[taken]
    if (!part || !isTagged(part, wanted)) return null
    taken += 1
    return part
  }
  const one = (wanted: number): Value => maybe(wanted) ?? refuse(`${what} lacks a part`)
  const end = () => {
    if (taken < value.subs.length) refuse(`${what} has a part too many`)
  }
  return { one, maybe, end }
}

/** What the one part of a constructed value is: [0] EXPLICIT, or a SET of one. */
export function onlyPartOf(what: string, value: Value, outer: number, inner: number): Value {
  const parts = partsOf(what, value, outer)
  const part = parts.one(inner)
  parts.end()
  return part
}
