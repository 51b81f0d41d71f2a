import type { Span } from '#model'
import type { Hit } from './hit.ts'
import { labelled } from './scrubbed.ts'

/** A text with labels in it, and where its spans have gone. */
export type MovedText = {
  readonly text: string
  /** A border inside a stretch that was replaced goes to the stretch's own: a span that overlaps it holds the whole label. */
  readonly span: (at: Span) => Span
  /** The stretch that the span has a part of. */
  readonly stretchAt: (at: Span) => Hit | null
}

/** `stretches` are in order and apart. */
export function movedText(text: string, stretches: readonly Hit[]): MovedText {
  const shifts: number[] = []
  let shift = 0
  for (const { at, label } of stretches) {
    shifts.push(shift)
    shift += label.length - (at.end - at.start)
  }
  /** The first stretch that ends behind the offset. */
  const next = (offset: number): number => {
    let [low, high] = [0, stretches.length]
    while (low < high) {
      const middle = (low + high) >>> 1
      if ((stretches[middle]?.at.end ?? 0) > offset) high = middle
      else low = middle + 1
    }
    return low
  }
  const moved = (offset: number, side: 'start' | 'end'): number => {
    const at = next(offset)
    const stretch = stretches[at]
    const before = shifts[at] ?? shift
    if (!stretch || stretch.at.start >= offset) return offset + before
    const start = stretch.at.start + before
    return side === 'start' ? start : start + stretch.label.length
  }
  return {
    text: labelled(text, stretches),
    span: ({ start, end }) => {
      const from = moved(start, 'start')
      return { start: from, end: start === end ? from : moved(end, 'end') }
    },
    stretchAt: ({ start, end }) => {
      const stretch = stretches[next(start)]
      return stretch && stretch.at.start < end ? stretch : null
    },
  }
}
