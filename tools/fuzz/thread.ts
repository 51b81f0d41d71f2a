import { parentPort, workerData } from 'node:worker_threads'
import { mutated } from './mutated.ts'
import { randomFrom } from './random.ts'
import { type Seed, seeds } from './seeds.ts'
import { soundCase } from './sound.ts'

/** Cases [from, to) of a run: each is made from its own number alone, so that one can be made again. */
export type Work = { readonly only: string; readonly run: number; readonly from: number; readonly to: number }

/** What the thread tells: that a case begins, what came of it, or what was wrong with it. */
export type Said =
  | { readonly kind: 'begins'; readonly number: number; readonly name: string }
  | {
      readonly kind: 'ended'
      readonly number: number
      readonly name: string
      readonly milliseconds: number
      readonly documents: number
      readonly failures: number
    }
  | { readonly kind: 'fault'; readonly number: number; readonly name: string; readonly what: string }

/** Formats that take longest to read get the fewest cases, so that a million can be had in an hour. */
const shareOf = (name: string): number =>
  name === 'pdf' ? 1 : /^(?:docx|page|mhtml|.*-inside|.*-zip|.*-page|.*-gz)/u.test(name) ? 4 : 16

/** The bytes of a case, and the seed that they came from. Half of the cases are made valid UTF-8 again, or most would be refused at once. */
export function caseOf(all: readonly Seed[], run: number, number: number): { readonly seed: Seed; readonly bytes: Uint8Array } {
  const random = randomFrom(run * 2_654_435_761 + number * 40_503)
  const names = [...new Set(all.map(({ name }) => name))].flatMap((name) => Array.from({ length: shareOf(name) }, () => name))
  const name = names[random(names.length)]
  const own = all.filter((seed) => seed.name === name)
  const [seed, other] = [own[random(own.length)], all[random(all.length)]]
  if (!seed || !other) throw new Error('there are no seeds')
  const changed = mutated(seed.bytes, other.bytes, random)
  return { seed, bytes: seed.wrap(random(2) === 0 && seed.isText ? wellFormed(changed) : changed) }
}

const wellFormed = (bytes: Uint8Array): Uint8Array => new TextEncoder().encode(new TextDecoder().decode(bytes))

const port = parentPort
if (port) {
  const { run, from, to, only }: Work = workerData
  const all = seeds(only)
  // What is loaded once must not be counted against the first case.
  for (const { bytes, path, wrap } of all) await soundCase(wrap(bytes), path)
  for (let number = from; number < to; number += 1) {
    const { seed, bytes } = caseOf(all, run, number)
    port.postMessage({ kind: 'begins', number, name: seed.name } satisfies Said)
    const start = performance.now()
    try {
      const { documents, failures } = await soundCase(bytes, seed.path)
      port.postMessage({
        kind: 'ended',
        number,
        name: seed.name,
        milliseconds: performance.now() - start,
        documents,
        failures,
      } satisfies Said)
    } catch (cause) {
      const what = cause instanceof Error ? (cause.stack ?? cause.message) : String(cause)
      port.postMessage({ kind: 'fault', number, name: seed.name, what } satisfies Said)
    }
  }
}
