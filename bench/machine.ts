import { availableParallelism, cpus, totalmem } from 'node:os'

/** The line that a figure means nothing without. */
export function machine(): string {
  const processor = cpus()[0]?.model.trim() ?? 'unknown processor'
  return `Node ${process.versions.node} · ${processor} · ${availableParallelism()} cores · ${Math.round(totalmem() / 2 ** 30)} GiB`
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[sorted.length >> 1] ?? Number.NaN
}

/** The value that so great a part of them lies under. */
export function quantile(values: readonly number[], part: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN
}
