import { Failure } from '#base'
import type { Document, Note } from '#model'
import { type About, nameOf } from '../../about.ts'
import { itemMark } from '../../blocks.ts'
import { madeNote, noteOf } from '../office/properties.ts'
import { ownName, ownTitle } from '../own-names.ts'
import type { PaperBlock } from '../paper-block.ts'
import { paperDocument } from '../paper-document.ts'
import { pdfInstant } from '../written-moment.ts'
import { bombIn } from './bounds.ts'
import { inReadingOrder } from './columns.ts'
import { linesOf } from './lines.ts'
import { type Paragraph, paragraphsOf } from './paragraphs.ts'
import { pdfPagesOf } from './pdf-pages.ts'
import { withoutRunningLines } from './running-lines.ts'

/** The report that a PDF is: paragraphs with their pages, as a reader sees them. `notice` hears of attached files. */
export async function documentInPdf(
  bytes: Uint8Array,
  about: About,
  notice: (message: string) => void,
): Promise<Document | Failure> {
  const name = nameOf(about)
  const read = (await bombIn(bytes, name)) ?? (await pdfPagesOf(bytes, name))
  if (read instanceof Failure) return read
  const { pages, dropped } = withoutRunningLines(read.pages.map((runs) => inReadingOrder(linesOf(runs ?? []))))
  const paragraphs = paragraphsOf(pages)
  if (paragraphs.length === 0)
    return new Failure('paper/no-text', `${name}: holds pictures of pages and no text; run text recognition (OCR) on it first`)
  if (read.attached > 0)
    notice(`${name}: ${read.attached === 1 ? '1 attached file was' : `${read.attached} attached files were`} not opened`)
  const changed = read.changed === null || read.changed === read.made ? null : pdfInstant(read.changed)
  return paperDocument(bytes, about, {
    blocks: blocksOf(paragraphs),
    title: ownTitle(read.title),
    author: ownName(read.author),
    modifiedAt: changed,
    language: read.language,
    notes: [...pagesNote(read.pages.map((runs) => runs?.length ?? null)), ...runningNote(dropped), ...madeOn(read.made)],
  })
}

/** Larger than what most words are set in, and short. */
function blocksOf(paragraphs: readonly Paragraph[]): PaperBlock[] {
  const usual = usualSize(paragraphs)
  return paragraphs.map(({ words, page, size, lines }) => {
    if (size > 1.15 * usual && lines <= 4 && words.length <= 250) return { kind: 'headline', words, page }
    if (itemMark.test(words)) return { kind: 'list-item', words, page }
    return { kind: 'paragraph', words, page }
  })
}

function usualSize(paragraphs: readonly Paragraph[]): number {
  const letters = new Map<number, number>()
  for (const { size, words } of paragraphs)
    letters.set(Math.round(size * 2) / 2, (letters.get(Math.round(size * 2) / 2) ?? 0) + words.length)
  return [...letters].reduce((a, b) => (b[1] > a[1] ? b : a))[0]
}

function pagesNote(runs: readonly (number | null)[]): Note[] {
  const listed = (find: (count: number | null) => boolean) => runs.flatMap((count, i) => (find(count) ? [i + 1] : []))
  const [unread, empty] = [listed((count) => count === null), listed((count) => count === 0)]
  return [
    ...(unread.length > 0 ? [noteOf('intake/page-unread', `${pagesIn(unread)} could not be read.`)] : []),
    ...(empty.length > 0 ? [noteOf('intake/page-without-text', `${pagesIn(empty)} held no text: empty, or pictures.`)] : []),
  ]
}
const pagesIn = (pages: readonly number[]): string =>
  pages.length === 1 ? `Page ${pages[0]}` : `Pages ${pages.slice(0, 20).join(', ')}${pages.length > 20 ? ' and more' : ''}`

const runningNote = (dropped: number): Note[] =>
  dropped === 0
    ? []
    : [
        noteOf(
          'intake/running-lines',
          `${dropped === 1 ? 'One line' : `${dropped} lines`} at the head or foot of pages, such as page numbers, ${dropped === 1 ? 'is' : 'are'} left out.`,
        ),
      ]

function madeOn(made: string | null): Note[] {
  const day = /^(?:D:)?(\d{4})(\d{2})(\d{2})/u.exec(made ?? '')
  return day ? [madeNote(day.slice(1).join('-'))] : []
}
