/** The index, from 0, of the highest of `count` scores from `from` on. */
export function bestIn(scores: Float32Array, from: number, count: number): number {
  let best = 0
  for (let i = 1; i < count; i += 1) if ((scores[from + i] ?? 0) > (scores[from + best] ?? 0)) best = i
  return best
}
