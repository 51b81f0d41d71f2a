import type { Line } from './runs.ts'

/**
 * The pages without what stands at the head or foot of several of them, the number of the page among it; and how many such lines there were. Only the outermost two
 * lines are looked at, and only what a gap parts from the text: the same words may well begin two pages.
 */
export function withoutRunningLines(pages: readonly (readonly Line[])[]): { readonly pages: Line[][]; readonly dropped: number } {
  const edges = pages.map((lines) => [rowsFrom(lines, 1), rowsFrom(lines, -1)])
  const often = new Map<string, number>()
  for (const page of edges)
    for (const key of new Set(page.flatMap((rows) => rows.slice(0, 2).flat().map(keyOf))))
      often.set(key, (often.get(key) ?? 0) + 1)
  const filled = pages.filter((lines) => lines.length > 0).length
  const needed = filled < 4 ? Math.max(2, filled) : 3
  const running = new Set(
    edges.flatMap((page, index) =>
      page.flatMap((rows) =>
        runningIn(rows, (line) => (often.get(keyOf(line)) ?? 0) >= needed || isPageNumber(line.words, index + 1)),
      ),
    ),
  )
  return { pages: pages.map((lines) => lines.filter((line) => !running.has(line))), dropped: running.size }
}

/** The first three heights of a page from its head (1) or foot (-1), with the lines at each. */
function rowsFrom(lines: readonly Line[], direction: 1 | -1): Line[][] {
  const rows: Line[][] = []
  for (const line of lines.toSorted((a, b) => direction * (b.y - a.y))) {
    const row = rows.at(-1)
    if (row && Math.abs((row[0]?.y ?? 0) - line.y) < 2) row.push(line)
    else if (rows.length < 3) rows.push([line])
    else break
  }
  return rows
}

function runningIn([first = [], second = [], third = []]: readonly Line[][], isRunning: (line: Line) => boolean): Line[] {
  const found = (row: readonly Line[]) => (row.length > 0 && row.every(isRunning) ? row : [])
  const outer = found(first)
  if (outer.length === 0) return []
  const inner = found(second)
  if (inner.length > 0 && isApart(second, third)) return [...outer, ...inner]
  return isApart(first, second) ? [...outer] : []
}

function isApart([line]: readonly Line[], [next]: readonly Line[]): boolean {
  return line !== undefined && (next === undefined || Math.abs(line.y - next.y) > 1.5 * Math.max(line.size, next.size))
}

/** At one height, in one size. Numbers count on; the words stay. */
const keyOf = ({ words, size, y }: Line): string =>
  `${Math.round(size)} ${Math.round(y)} ${words.replaceAll(/\d+/gu, '#').toLowerCase()}`

function isPageNumber(words: string, page: number): boolean {
  const number = /^(?:[-–—|\s]*)(?:(?:page|p\.|pg\.?)\s*)?(\d{1,4})(?:\s*(?:of|\/)\s*\d{1,4})?(?:[-–—|\s]*)$/iu.exec(words)?.[1]
  return number !== undefined && (/page|p\.|pg|of/iu.test(words) || Number(number) === page)
}
