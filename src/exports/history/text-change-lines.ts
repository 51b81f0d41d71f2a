import { type Changes, type TextChange, wordsAt } from '#model'
import { clipped, widthOf, wrapped } from '../display-width.ts'
import { plural } from '../figures.ts'
import type { Paint } from '../terminal.ts'
import { visible } from '../visible.ts'
import { partsOf } from './marked-words.ts'
import { paragraphAround } from './places.ts'
import { wrappedParts } from './wrapped-parts.ts'

/** Paragraphs that differ, in the order of the later version: "[-old-]{+new+}" or in colours; of long ones the beginning, unless all is wanted. */
export function textChangeLines(changes: Changes, isAll: boolean, paint: Paint, width: number): string[] {
  const differ = changes.text.filter(({ kind }) => kind !== 'kept')
  const shown = isAll ? differ : differ.slice(0, mostShown)
  const labels = shown.map((change) => `${marks[change.kind]} ${placeOf(change, changes)}`)
  const margin = Math.max(0, ...labels.map(widthOf))
  const left = differ.length - shown.length
  const lines = shown.flatMap((change, index) => {
    const label = labels[index] ?? ''
    const own = within(
      linesOf(change, changes, paint, width - margin - 6),
      isAll || change.kind === 'changed' ? Infinity : mostLines,
    )
    return own.map((line, row) => `   ${row === 0 ? label + ' '.repeat(margin - widthOf(label)) : ' '.repeat(margin)}  ${line}`)
  })
  if (lines.length === 0) return []
  const rest = left > 0 ? [`   … and ${plural(left, 'more paragraph')} (--all lists them)`] : []
  return [` ${paint.bold('TEXT')}`, ...lines, ...rest]
}
const mostShown = 40
const mostLines = 6

const marks = { added: '+', removed: '-', changed: '~', moved: '>', kept: ' ' } as const

/** "¶2"; "¶2→¶3" where its number changed. */
function placeOf({ before, after }: TextChange, changes: Changes): string {
  const one = before && paragraphAround(changes.before, before)
  const other = after && paragraphAround(changes.after, after)
  return [...new Set([one, other])].filter((place) => place !== null).join('→')
}

function linesOf({ kind, before, after, words }: TextChange, changes: Changes, paint: Paint, width: number): string[] {
  if (words) return wrappedParts(partsOf(words, changes.before.text, changes.after.text, paint), width)
  if (kind === 'removed' && before) return wrapped(visible(wordsAt(changes.before.text, before)), width).map(paint.red)
  const text = after ? visible(wordsAt(changes.after.text, after)) : ''
  return kind === 'added' ? wrapped(text, width).map(paint.green) : [paint.dim(`moved: ${clipped(text, width - 7)}`)]
}

const within = (lines: readonly string[], most: number): string[] =>
  lines.length <= most ? [...lines] : [...lines.slice(0, most), `… ${plural(lines.length - most, 'more line')}`]
