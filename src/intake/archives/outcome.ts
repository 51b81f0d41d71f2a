import { Failure } from '#base'
import { type Delivery, deliveryOf } from '../delivery.ts'
import type { Allowance } from '../kind.ts'
import { allowanceOf, type Known, takenIn } from '../taken-in.ts'
import { takenInAgain } from '../taken-in-again.ts'

const known: Known = { format: 'guess', publishedOn: null, publisher: null, url: null }
const much = 1 << 30

/** For tests: what comes out, "path: text" with " / " for line ends, or "code: message"; behind it what was passed over. Every document is taken in again. */
export async function outcome(
  from: Delivery,
  allowance: Allowance = allowanceOf(much),
  about: Partial<Known> = {},
): Promise<string[]> {
  const notices: string[] = []
  const found: string[] = []
  for await (const one of takenIn(from, { ...known, ...about }, (words) => void notices.push(words), allowance)) {
    if (one instanceof Failure) found.push(`${one.code}: ${one.message}`)
    else {
      if (JSON.stringify(await takenInAgain(one)) !== JSON.stringify(one.document))
        throw new Error(`${one.about.path}: another document the second time`)
      found.push(`${one.about.path}: ${one.document.text.trim().replaceAll(/(?<!\s)\s*\n\s*/gu, ' / ')}`)
    }
  }
  return [...found, ...notices]
}

/** For tests: as a pipe gives bytes, a few at a time, once, and no size. */
export const piped = (bytes: Uint8Array, path: string | null, step = 7): Delivery => ({
  path,
  size: null,
  chunks: async function* () {
    for (let at = 0; at < bytes.length; at += step) yield bytes.subarray(at, at + step)
  },
  part: () => Promise.reject(new Error('a pipe has no parts')),
})

/** For tests: at hand, and in pieces, as a file comes. */
export const filed = (bytes: Uint8Array, path: string | null, step = 4096): Delivery => ({
  ...deliveryOf(bytes, path),
  chunks: piped(bytes, path, step).chunks,
})
