import type { WordChange } from '#model'
import { alikeAmong, bestPairs, samePairs } from './best-pairs.ts'
import { comparer, type Places } from './common-places.ts'
import { longestRise } from './longest-rise.ts'
import type { Paragraph } from './paragraphs.ts'
import { wordChanges } from './word-changes.ts'

/** Two paragraphs, by number, that are one in two versions. */
export type Aligned = {
  readonly before: number
  readonly after: number
  /** It stands elsewhere among those that stayed in order. */
  readonly moved: boolean
  /** null: the same words. */
  readonly words: readonly WordChange[] | null
}

/** Which paragraphs are one: first those of the same words in the same order, then the same words anywhere, then the most alike. In order of `after`. */
export function alignedParagraphs(before: readonly Paragraph[], after: readonly Paragraph[]): Aligned[] {
  const commonPlaces = comparer()
  const inPlace = commonPlaces(before.map(keyOf), after.map(keyOf))
  const isNear = nearnessBy(inPlace, before.length, after.length)
  const same = withPairs(before, after, inPlace, (ours, theirs) => samePairs(ours.map(keyIfTelling), theirs.map(keyIfTelling)))
  const all = withPairs(before, after, same, (ours, theirs) => editedPairs(ours, theirs, isNear))
  const pairs = all.toSorted(([, a], [, b]) => a - b)
  const inOrder = longestRise(pairs.map(([one]) => one))
  return pairs.map(([one, other], index) => {
    const [ours, theirs] = [before[one], after[other]]
    const words = ours && theirs && ours.key !== theirs.key ? wordChanges(ours, theirs, commonPlaces) : null
    return { before: one, after: other, moved: !inOrder.has(index), words }
  })
}

type Left = { readonly paragraph: Paragraph; readonly place: number }
type Near = (before: number, after: number) => boolean

const keyOf = ({ key }: Paragraph): string => key
/** "* * *" moves nowhere. */
const keyIfTelling = ({ paragraph: { key, wording } }: Left): string | null => (wording.size > 0 ? key : null)

/** The pairs, and those that are found among the paragraphs that have none yet. */
function withPairs(
  before: readonly Paragraph[],
  after: readonly Paragraph[],
  pairs: Places,
  find: (ours: readonly Left[], theirs: readonly Left[]) => Places,
): Places {
  const [ours, theirs] = [leftOf(before, pairs.map(first)), leftOf(after, pairs.map(second))]
  const found = find(ours, theirs)
  return [...pairs, ...found.map(([one, other]) => [ours[one]?.place ?? 0, theirs[other]?.place ?? 0] as const)]
}

const first = ([one]: Places[number]): number => one
const second = ([, other]: Places[number]): number => other

function leftOf(all: readonly Paragraph[], paired: readonly number[]): Left[] {
  const done = new Set(paired)
  return all.flatMap((paragraph, place) => (done.has(place) ? [] : [{ paragraph, place }]))
}

/** Half of the telling words in common, or a third where both stand at the same place. */
function editedPairs(ours: readonly Left[], theirs: readonly Left[], isNear: Near): Places {
  const [one, other] = [ours, theirs].map((side) => side.map(({ paragraph }) => paragraph.wording))
  const candidates = alikeAmong(one ?? [], other ?? []).flatMap(({ before, after, likeness }) => {
    const near = isNear(ours[before]?.place ?? 0, theirs[after]?.place ?? 0)
    return likeness >= (near ? leastNear : leastFar) ? [{ before, after, score: likeness + (near ? leastFar : 0) }] : []
  })
  return bestPairs(candidates).map(({ before, after }) => [before, after] as const)
}
const leastNear = 0.3
const leastFar = 0.5

/** Do two stand between the same two that stayed in place, among few others? */
function nearnessBy(inPlace: Places, before: number, after: number): Near {
  const [ours, theirs] = [gapsOf(inPlace.map(first), before), gapsOf(inPlace.map(second), after)]
  const isSmall = (gap: number) => [ours, theirs].every(({ sizes }) => (sizes.get(gap) ?? 0) <= mostNear)
  return (one, other) => {
    const gap = ours.gapOf[one] ?? -1
    return gap === theirs.gapOf[other] && isSmall(gap)
  }
}
const mostNear = 3

/** For every place how many that stayed stand before it, and how many places are alike in that. */
function gapsOf(placed: readonly number[], count: number) {
  const stayed = new Set(placed)
  const sizes = new Map<number, number>()
  let gap = 0
  const gapOf = Array.from({ length: count }, (_, place) => {
    if (stayed.has(place)) gap += 1
    else sizes.set(gap, (sizes.get(gap) ?? 0) + 1)
    return gap
  })
  return { gapOf, sizes }
}
