import assert from 'node:assert/strict'
import { Failure } from '#base'
import { deliveryOf } from './delivery.ts'
import type { Intaken } from './kind.ts'
import { takenIn } from './taken-in.ts'

/** For tests: what was taken in, taken in again from its own bytes as its own `about` says, is the same. */
export async function takenInAgain({ document, bytes, about }: Intaken): Promise<void> {
  const { path, ...known } = about
  const again: (Intaken | Failure)[] = []
  for await (const one of takenIn(deliveryOf(bytes, path), known, () => {})) again.push(one)
  assert.deepEqual(again, [{ document, bytes, about }])
}
