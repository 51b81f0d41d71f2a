import { Failure } from '#base'

/** Cursors are opaque to whoever asks: today a place in the list. */
export const cursorOf = (offset: number): string => Buffer.from(`o${offset}`).toString('base64url')

/** Throws a Failure where it is none of ours. */
export function offsetIn(cursor: string | undefined): number {
  if (cursor === undefined) return 0
  const [, offset] = /^o(\d{1,12})$/u.exec(Buffer.from(cursor, 'base64url').toString()) ?? []
  if (offset === undefined) throw new Failure('usage', 'that cursor is not one of ours')
  return Number(offset)
}
