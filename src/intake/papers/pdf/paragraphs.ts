import { itemMark } from '../../blocks.ts'
import { hyphenatedIn, joined } from './hyphens.ts'
import type { Line } from './runs.ts'

export type Paragraph = {
  readonly words: string
  /** From 1: where it begins. */
  readonly page: number
  /** Of its letters, in points. */
  readonly size: number
  readonly lines: number
}

/** Pages of lines in reading order, as paragraphs. One that breaks off at the end of a page or column goes on where the next begins in the middle of a sentence. */
export function paragraphsOf(pages: readonly (readonly Line[])[]): Paragraph[] {
  const leading = leadingsOf(pages)
  const hyphenated = hyphenatedIn(pages.flat())
  const found: Started[] = []
  for (const [index, lines] of pages.entries()) {
    let current: Started | null = null
    for (const [at, line] of lines.entries()) {
      const before = lines[at - 1] ?? null
      const isNext = before !== null && line.y < before.y && line.y > before.y - 4 * before.size && overlaps(before, line)
      if (current && isNext && !isNewParagraph(current, before, line, { leading, next: lines[at + 1] ?? null })) {
        current.lines.push(line)
        continue
      }
      const broken = isNext ? null : brokenOff(found, line)
      if (broken) broken.lines.push(line)
      else found.push({ lines: [line], page: index + 1 })
      current = broken ?? found.at(-1) ?? null
    }
  }
  return found.map(({ lines, page }) => ({
    words: lines.reduce((text, { words }) => joined(text, words, hyphenated), ''),
    page,
    size: sizeOf(lines),
    lines: lines.length,
  }))
}

type Started = { readonly lines: Line[]; readonly page: number }

const overlaps = (a: Line, b: Line): boolean => a.x < b.end && b.x < a.end

type Around = { readonly leading: ReadonlyMap<number, number>; readonly next: Line | null }

function isNewParagraph({ lines }: Started, before: Line, line: Line, { leading, next }: Around): boolean {
  const usual = leading.get(Math.round(line.size)) ?? 1.2 * line.size
  if (Math.abs(line.size - before.size) > 0.08 * before.size) return true
  if (before.y - line.y > 1.3 * usual && before.y - line.y > 1.3 * line.size) return true
  if (itemMark.test(line.words)) return true
  const [indent, hanging] = [line.x - before.x, itemMark.test(lines[0]?.words ?? '')]
  // A first line is set in; so is what hangs below an item's mark.
  if (indent > 0.8 * line.size && indent < 6 * line.size && !hanging && (!next || next.x < line.x - 0.5 * line.size)) return true
  const width = Math.max(before.end, line.end) - Math.min(before.x, line.x)
  const isShort = before.end < line.end - 0.25 * width
  return isShort && /[.!?:;]["”’')\]]*$/u.test(before.words) && /^["“‘'(]?[\p{Lu}\p{N}]/u.test(line.words)
}

/** The paragraph that the line goes on with: of the same size, without an end, where the line begins in the middle of a sentence. */
function brokenOff(found: readonly Started[], line: Line): Started | null {
  if (!/^["“‘'(]?\p{Ll}/u.test(line.words)) return null
  const last = found.slice(-8).findLast(({ lines }) => Math.abs(sizeOf(lines) - line.size) <= 0.08 * line.size)
  const words = last?.lines.at(-1)?.words ?? ''
  return last && !/[.!?:;]["”’')\]]*[⁰¹²³⁴⁵⁶⁷⁸⁹]*$/u.test(words) ? last : null
}

const sizeOf = (lines: readonly Line[]): number => lines[0]?.size ?? 0

/** The usual distance of two lines, for each size of letters. */
function leadingsOf(pages: readonly (readonly Line[])[]): ReadonlyMap<number, number> {
  const distances = new Map<number, number[]>()
  for (const lines of pages)
    for (const [at, line] of lines.entries()) {
      const before = lines[at - 1]
      if (!before || Math.round(before.size) !== Math.round(line.size) || !overlaps(before, line)) continue
      const distance = before.y - line.y
      if (distance <= 0 || distance >= 3 * line.size) continue
      const size = Math.round(line.size)
      const all = distances.get(size) ?? []
      all.push(distance)
      distances.set(size, all)
    }
  return new Map([...distances].map(([size, all]) => [size, all.toSorted((a, b) => a - b)[Math.floor(all.length / 3)] ?? 0]))
}
