import { Failure } from '#base'
import type { Onward } from '#ledger'

/** Cursors are opaque to whoever asks: today a place in the list. */
export const cursorOf = (offset: number): string => Buffer.from(`o${offset}`).toString('base64url')

/** Throws a Failure where it is none of ours. */
export function offsetIn(cursor: string | undefined): number {
  if (cursor === undefined) return 0
  const [, offset] = /^o(\d{1,12})$/u.exec(Buffer.from(cursor, 'base64url').toString()) ?? []
  if (offset === undefined) throw new Failure('usage', 'that cursor is not one of ours')
  return Number(offset)
}

/** The same for a search: behind which claim, and how many of those ranked with it were given. */
export const cursorOfOnward = ({ before, skip }: Onward): string => Buffer.from(`n${before}.${skip}`).toString('base64url')

/** Throws a Failure where it is none of ours. */
export function onwardIn(cursor: string): Onward {
  const [, before, skip] = /^n(\d{1,16})\.(\d{1,6})$/u.exec(Buffer.from(cursor, 'base64url').toString()) ?? []
  if (before === undefined || skip === undefined) throw new Failure('usage', 'that cursor is not one of ours')
  return { before: Number(before), skip: Number(skip) }
}
