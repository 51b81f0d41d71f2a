import type { Pair } from '../asking/shapes.ts'
import { visible } from '../words/visible.ts'

/** Words with some of them marked. */
export function Lit({ text, spans }: { readonly text: string; readonly spans: readonly Pair[] }) {
  const borders = [...new Set([0, text.length, ...spans.flat()])].toSorted((a, b) => a - b)
  return (
    <bdi>
      {borders.slice(0, -1).map((start, index) => {
        const words = visible(text.slice(start, borders[index + 1]))
        return spans.some(([from, to]) => from <= start && start < to) ? (
          <mark key={start} className="lit">
            {words}
          </mark>
        ) : (
          words
        )
      })}
    </bdi>
  )
}
