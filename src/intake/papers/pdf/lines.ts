import type { Line, Run } from './runs.ts'

/** Runs as lines, each in one column and from top to bottom; a gap as wide as between columns parts them. */
export function linesOf(runs: readonly Run[]): Line[] {
  const rows: Run[][] = []
  for (const run of runs.filter(({ words, isTurned }) => words.trim() !== '' && !isTurned).toSorted((a, b) => b.y - a.y)) {
    // From top to bottom: it lies in one of the last rows, or begins one.
    const row = rows.slice(-4).findLast((one) => isBeside(run, one))
    if (row) row.push(run)
    else rows.push([run])
  }
  return rows.flatMap(partsOf)
}

/** On the same line, raised and lowered figures too. */
const isBeside = (run: Run, row: readonly Run[]): boolean =>
  row
    .slice(-20)
    .some(({ y, size }) => Math.abs(y - run.y) < 0.5 * Math.min(Math.max(size, run.size), 1.6 * Math.min(size, run.size)))

function partsOf(row: readonly Run[]): Line[] {
  const sorted = row.toSorted((a, b) => a.x - b.x)
  const parts: Run[][] = []
  let end = Number.NEGATIVE_INFINITY
  for (const run of sorted) {
    if (run.x - end > 1.5 * run.size) parts.push([run])
    else parts.at(-1)?.push(run)
    end = Math.max(end, run.x + run.width)
  }
  return parts.map(lineOf)
}

function lineOf(runs: readonly Run[]): Line {
  const main = runs.reduce((a, b) => (b.words.length > a.words.length ? b : a))
  const isRightToLeft = runs.filter((run) => run.isRightToLeft).length * 2 > runs.length
  let words = ''
  let before: Run | null = null
  for (const run of isRightToLeft ? runs.toReversed() : runs) {
    const own = raised(run, main)
    const isRaised = own !== run.words && gap(before ?? run, run) < 0.4 * main.size
    if (before && !isRaised && gap(before, run) > 0.12 * run.size && !/\s$/u.test(words) && !/^\s/u.test(own)) words += ' '
    words += own
    before = run
  }
  return {
    words: words.replaceAll(/\s+/gu, ' ').trim(),
    x: Math.min(...runs.map(({ x }) => x)),
    end: Math.max(...runs.map(({ x, width }) => x + width)),
    y: main.y,
    size: main.size,
  }
}

const gap = (a: Run, b: Run): number => Math.max(b.x - (a.x + a.width), a.x - (b.x + b.width))

const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹'
/** A small raised figure points at a footnote. "12" with a raised 3 behind it is twelve, and must not become 123. */
const raised = ({ words, size, y }: Run, main: Run): string =>
  /^\s*\d{1,3}\s*$/u.test(words) && size < 0.8 * main.size && y > main.y + 0.15 * main.size
    ? words.trim().replaceAll(/\d/gu, (digit) => superscripts[Number(digit)] ?? digit)
    : words
