import type { Changes, FieldChange, Instant } from '#model'
import pc from 'picocolors'
import { wrapped } from '../display-width.ts'
import { inMarks } from '../in-marks.ts'
import { originOfDocument } from '../locations.ts'
import { columnsIn, type Look, type Paint } from '../terminal.ts'
import { visible } from '../visible.ts'
import { claimChangeLines } from './claim-change-lines.ts'
import { paragraphAround, placesIn } from './places.ts'
import { questionChangeLines } from './question-change-lines.ts'
import { summaryOf } from './summary.ts'
import { textChangeLines } from './text-change-lines.ts'

/** `versions`: how the two are called, such as the times at which they were fetched; else what is known of each document. */
export type HistoryLook = Look & { readonly versions?: readonly [before: string, after: string] }

/** What changed between two versions of a page, for a terminal, tolls first. No line is wider than `width`, none ends in a space. */
export function terminalHistory(changes: Changes, look: HistoryLook): string {
  const { all: isAll = false, versions } = look
  const width = columnsIn(look)
  const paint = pc.createColors(look.colour)
  const [before, after] = versions ?? [originOfDocument(changes.before), originOfDocument(changes.after)]
  const head = [
    ...wrapped(visible(changes.after.title ?? changes.before.title ?? 'Two versions of a page'), width).map((line) =>
      paint.bold(line),
    ),
    ...hanging('  before  ', before, width),
    ...hanging('  after   ', after, width),
    ...summaryOf(changes).flatMap((line) => hanging('', line, width)),
    ...noticeLines(changes, paint, width),
  ]
  const isTold = changes.extent === 'claims' || changes.extent === 'words'
  const places = placesIn(changes)
  const sections = isTold
    ? [
        ...[...changes.tolls, ...changes.questions].map((change) => questionChangeLines(change, places, paint, width)),
        fieldLines(changes.about, paint, width),
        claimChangeLines(changes, isAll, places, paint, width),
        textChangeLines(changes, isAll, paint, width),
      ]
    : []
  return `${[head, ...sections.filter((lines) => lines.length > 0)].map((lines) => lines.join('\n')).join('\n\n')}\n`
}

const hanging = (mark: string, words: string, width: number): string[] =>
  wrapped(visible(words), width - mark.length).map((line, index) => `${index === 0 ? mark : ' '.repeat(mark.length)}${line}`)

/** Whether the page owns up to it: what changes without a word is what an editor looks for. */
function noticeLines({ notice, extent, sameReader, before, after }: Changes, paint: Paint, width: number): string[] {
  const isTold = extent === 'claims' || extent === 'words'
  const quote = notice && inMarks(visible(after.text.slice(notice.at.start, notice.at.end)))
  const place = notice ? paragraphAround(after, notice.at) : ''
  const said = !notice
    ? modifiedWords(before.modifiedAt, after.modifiedAt)
    : notice.kind === 'stamp'
      ? `The page gives another time of update, and does not say what was changed: ${quote} ${place}`
      : `The page says of itself: ${quote} ${place}`
  const readers = 'Different versions of Claimbook, or other lists, read the two: what differs may be theirs and not the page’s.'
  return [
    ...(isTold ? hanging('', said, width).map((line) => (notice?.kind === 'correction' ? line : paint.yellow(line))) : []),
    ...(sameReader ? [] : hanging('', readers, width).map(paint.yellow)),
  ]
}

/** What a page says beside its text, in its head: when it was changed, and never what. */
function modifiedWords(before: Instant | undefined, after: Instant | undefined): string {
  if (after === undefined) return 'The page does not say that it was changed.'
  return after !== before
    ? `The page gives ${after} as the time of its last change, not in its text, and does not say what was changed.`
    : `The page gives the same time of its last change as before, ${after}: it does not say that it was changed since.`
}

const names = { title: 'headline', publishedOn: 'publication day', publisher: 'publisher', author: 'author' } as const

const fieldLines = (about: readonly FieldChange[], paint: Paint, width: number): string[] =>
  about.flatMap(({ field, before, after }) => [
    ` ${paint.bold(names[field].toUpperCase())}`,
    ...hanging('   before  ', before ?? '–', width),
    ...hanging('   after   ', after ?? '–', width),
  ])
