import type { Line } from './runs.ts'

/** The lines of a page in the order in which they are read: down one column, then the next; what runs over both parts what stands above it from what stands below. */
export function inReadingOrder(lines: readonly Line[], depth = 0): Line[] {
  const gutter = depth < 3 ? gutterIn(lines) : null
  if (gutter === null) return lines.toSorted((a, b) => b.y - a.y || a.x - b.x)
  const ordered: Line[] = []
  let zone: Line[] = []
  const close = () => {
    const [left, right] = [zone.filter(({ x }) => x < gutter), zone.filter(({ x }) => x >= gutter)]
    ordered.push(...inReadingOrder(left, depth + 1), ...inReadingOrder(right, depth + 1))
    zone = []
  }
  for (const line of lines.toSorted((a, b) => b.y - a.y || a.x - b.x)) {
    if (crosses(line, gutter)) {
      close()
      ordered.push(line)
    } else zone.push(line)
  }
  close()
  return ordered
}

const crosses = ({ x, end }: Line, at: number): boolean => x < at - 1 && end > at + 1

/** In lines: fewer beside each other are a table, or chance. */
const fewest = 4
/** And more are no page that anybody reads. */
const most = 2000

/** Where the page parts in two columns of running text, from the left; null where it does not. Columns of a table are narrow words with wide gaps, and are read line by line. */
function gutterIn(lines: readonly Line[]): number | null {
  if (lines.length < 2 * fewest || lines.length > most) return null
  const [left, right] = [Math.min(...lines.map(({ x }) => x)), Math.max(...lines.map(({ end }) => end))]
  const starts = [...new Set(lines.map(({ x }) => Math.round(x)))].filter(
    (x) => x > left + 0.2 * (right - left) && x < right - 0.15 * (right - left),
  )
  let best: { readonly at: number; readonly score: number } | null = null
  for (const start of starts) {
    const at = start - 2
    const before = lines.filter(({ end }) => end <= at)
    const behind = lines.filter(({ x }) => x >= at)
    const across = lines.length - before.length - behind.length
    if (Math.min(before.length, behind.length) < fewest || across > (before.length + behind.length) / 2) continue
    if (!isFilled(before, at - left) || !isFilled(behind, right - at) || !areBeside(before, behind)) continue
    const score = Math.min(before.length, behind.length) - across
    if (!best || score > best.score) best = { at, score }
  }
  return best?.at ?? null
}

/** Most lines are as long as their column, or as another column in it. */
function isFilled(lines: readonly Line[], width: number): boolean {
  const lengths = lines.map(({ x, end }) => end - x).toSorted((a, b) => a - b)
  const middle = lengths[Math.floor(lengths.length / 2)] ?? 0
  return middle > 0.55 * width || (middle > 0.25 * width && lines.every(({ words }) => words.length > 12))
}

function areBeside(before: readonly Line[], behind: readonly Line[]): boolean {
  const [low, high] = [Math.min(...behind.map(({ y }) => y)), Math.max(...behind.map(({ y }) => y))]
  return before.filter(({ y }) => y >= low - 2 && y <= high + 2).length >= fewest
}
