import { Failure } from '#base'
import type { Document } from '#model'
import { type About, nameOf } from './about.ts'
import { headOf } from './delivery.ts'
import { type Broken, isBroken, type Slice, slicesIn, type StepAt } from './json-slices.ts'
import { type Shape, shapeOf } from './json-shape.ts'
import type { Around, Intaken, Kind } from './kind.ts'
import { inMebibytes, longestLine } from './limits.ts'

/** Why an entry is no report: "without words". Such entries are counted, and told all at once. */
export type PassedOver = { readonly passedOver: string }
export type Entry = Document | Failure | PassedOver

/** No letter and no figure: signs and pictures alone say nothing that could be claimed. */
export const isWordless = (words: string): boolean => !/[\p{L}\p{N}]/u.test(words)

export const passedOver = (why: string): PassedOver => ({ passedOver: why })

/** How one export is read: which values of it are entries, and what an entry holds. */
export type Reading = {
  readonly stepAt: StepAt
  /** null: the value is no entry; it tells about those to come. */
  readonly entryOf: (slice: Slice & { readonly bytes: Uint8Array }) => { readonly entry: Entry; readonly about: About } | null
  /** What else was passed over, "3 personal chats", once everything was seen. */
  readonly alsoPassedOver?: () => readonly string[]
  /** Says why nothing came of it, and what was passed over. */
  readonly ifNothing?: () => Failure | null
}

/** The entries of a JSON export, each with its own bytes, one in memory at a time. */
export async function* entriesIn(
  slices: AsyncIterable<Slice | Broken>,
  about: About,
  around: Around,
  { entryOf, alsoPassedOver, ifNothing }: Omit<Reading, 'stepAt'>,
): AsyncGenerator<Intaken | Failure> {
  const name = nameOf(about)
  const counts = new Map<string, number>()
  let found = 0
  for await (const slice of slices) {
    const told = isBroken(slice)
      ? { entry: damaged(name, `is not JSON from byte ${slice.brokenAt} on; what stands before it was read`), about }
      : slice.bytes
        ? entryOf({ ...slice, bytes: slice.bytes })
        : {
            entry: damaged(
              name,
              `the entry at byte ${slice.offset} is larger than ${inMebibytes(longestLine)} or nested too deep`,
            ),
            about,
          }
    if (!told) continue
    const { entry } = told
    if ('passedOver' in entry) counts.set(entry.passedOver, (counts.get(entry.passedOver) ?? 0) + 1)
    else {
      found += 1
      yield entry instanceof Failure
        ? entry
        : { document: entry, bytes: isBroken(slice) || !slice.bytes ? noBytes : slice.bytes, about: told.about }
    }
  }
  const words = [...[...counts].map(([why, count]) => `${count.toLocaleString('en')} ${why}`), ...(alsoPassedOver?.() ?? [])]
  const instead = found === 0 ? (ifNothing?.() ?? null) : null
  if (instead) yield instead
  else {
    if (found === 0) yield new Failure('text/empty', `${name}: holds no posts with words`)
    if (words.length > 0) around.notice(`${name}: passed over ${words.join(', ')}`)
  }
}
const noBytes = new Uint8Array()

export const damaged = (name: string, why: string): Failure => new Failure('post/damaged', `${name}: ${why}`)

/** One entry by itself, as the book hands it back. */
export const alone =
  (read: (bytes: Uint8Array, about: About) => Entry): ((bytes: Uint8Array, about: About) => Document | Failure) =>
  (bytes, about) => {
    const entry = read(bytes, about)
    return 'passedOver' in entry ? new Failure('text/empty', `${nameOf(about)}: was passed over: ${entry.passedOver}`) : entry
  }

/** A kind whose files are collections of entries; how they are read may depend on what their first bytes tell. */
export const collection = (read: (about: About, shape: Shape) => Reading): Kind['reports'] =>
  async function* (given, about, around) {
    const { head, delivery } = await headOf(given)
    const reading = read(about, shapeOf(head))
    yield* entriesIn(slicesIn(delivery.chunks(), reading.stepAt), about, around, reading)
  }
