import type { Pair } from '../asking/shapes.ts'

export type Step = 'begin earlier' | 'begin later' | 'end earlier' | 'end later'

/** Words of a passage that are wider or narrower by one word; the same where there is no further one. Invariant: they stay in the passage, and at least a word long. */
export function stepped([start, end]: Pair, step: Step, text: string, [from, to]: Pair): Pair {
  const words = [...text.slice(from, to).matchAll(word)].map(({ index, 0: found }): Pair => [
    from + index,
    from + index + found.length,
  ])
  const starts = words.map(([at]) => at)
  const ends = words.map(([, at]) => at)
  return {
    'begin earlier': (): Pair => [starts.findLast((at) => at < start) ?? start, end],
    'begin later': (): Pair => [starts.find((at) => at > start && at < end) ?? start, end],
    'end earlier': (): Pair => [start, ends.findLast((at) => at < end && at > start) ?? end],
    'end later': (): Pair => [start, ends.find((at) => at > end) ?? end],
  }[step]()
}

const word = /[\p{L}\p{M}\p{N}]+(?:[-'’.,][\p{L}\p{M}\p{N}]+)*/gu
