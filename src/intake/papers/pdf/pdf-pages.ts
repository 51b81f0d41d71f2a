import type * as Unpdf from 'unpdf'
import { Failure, withoutStrays } from '#base'
import type { Run } from './runs.ts'

export type PdfPages = {
  /** By page; null where one could not be read. */
  readonly pages: readonly (readonly Run[] | null)[]
  readonly title: string | null
  readonly author: string | null
  /** As PDF writes it, "D:20240604100000+02'00'". */
  readonly made: string | null
  readonly changed: string | null
  readonly language: string | null
  /** Files that are attached. */
  readonly attached: number
}

/** More is no report, and takes minutes. */
const mostPages = 2000
/** Pieces of text that come by themselves: a form set by another form gives one each time, and forms may set each other without end. */
const mostPieces = 1000
const mostRuns = 500_000

/** The words on the pages, as they are placed. Nothing is fetched, no script of the paper is run, and what its owner forbids readers to do is not looked at. */
export const pdfPagesOf = (bytes: Uint8Array, name: string): Promise<PdfPages | Failure> =>
  withoutStrays(() => pagesOf(bytes, name), isOfTheLibrary)

/** pdf.js looks ahead in a damaged page tree with promises that nobody waits for. */
const isOfTheLibrary = (reason: unknown): boolean =>
  reason instanceof Error &&
  /^(?:ParserEOF|Format|XRef|MissingData|InvalidPDF|UnknownError|AbortException|Password)/u.test(reason.name)

async function pagesOf(bytes: Uint8Array, name: string): Promise<PdfPages | Failure> {
  const unpdf: typeof Unpdf = await import('unpdf')
  const { getDocument } = await unpdf.getResolvedPDFJS()
  // The library keeps and empties what it is given, and takes no Buffer.
  const task = getDocument({ data: new Uint8Array(bytes), disableFontFace: true, useSystemFonts: false, verbosity: 0 })
  try {
    const pdf = await task.promise
    if (pdf.numPages > mostPages) {
      const message = `${name}: has ${pdf.numPages} pages; a report may have ${mostPages}: take out the pages that matter`
      return new Failure('paper/refused', message)
    }
    const pages: (Run[] | null)[] = []
    let left = mostRuns
    for (let number = 1; number <= pdf.numPages; number += 1) {
      const runs = await runsOn(pdf, number, left)
      if (runs === 'too many')
        return new Failure('paper/refused', `${name}: page ${number} is made of more pieces of text than a page can hold`)
      pages.push(runs)
      left -= runs?.length ?? 0
    }
    const { info } = await pdf.getMetadata()
    const said = (key: string) => wordsAt(info, key)
    const attached = await pdf.getAttachments().catch(() => null)
    return {
      pages,
      title: said('Title'),
      author: said('Author'),
      made: said('CreationDate'),
      changed: said('ModDate'),
      language: said('Language'),
      attached: attached === null || attached === undefined ? 0 : Object.keys(attached).length,
    }
  } catch (cause) {
    const isLocked = cause instanceof Error && cause.name === 'PasswordException'
    if (isLocked)
      return new Failure('paper/locked', `${name}: is locked with a password; save it without one and try again`, cause)
    return new Failure('paper/damaged', `${name}: is no PDF that can be read; it may be cut off or damaged`, cause)
  } finally {
    await task.destroy()
  }
}

type Pdf = Awaited<ReturnType<typeof Unpdf.getDocumentProxy>>
type Item = { readonly str: string; readonly dir: string; readonly width: number; readonly transform: readonly unknown[] }

/** null where the page cannot be read. */
async function runsOn(pdf: Pdf, number: number, left: number): Promise<Run[] | null | 'too many'> {
  const runs: Run[] = []
  try {
    const page = await pdf.getPage(number)
    const reader = page.streamTextContent({ includeMarkedContent: false }).getReader()
    let pieces = 0
    for (;;) {
      const { value, done } = await reader.read()
      if (done) break
      const items: readonly Item[] = value.items
      if (items.length < 10) pieces += 1
      for (const item of items) if (item.str !== '') runs.push(runOf(item))
      if (pieces > mostPieces || runs.length > left) {
        await reader.cancel(new Error('too many'))
        return 'too many'
      }
    }
    page.cleanup()
  } catch {
    return null
  }
  return runs
}

function runOf({ str, dir, width, transform }: Item): Run {
  const [a, b, c, d, x, y] = [0, 1, 2, 3, 4, 5].map((at) => Number(transform[at]) || 0)
  const size = Math.hypot(c ?? 0, d ?? 0) || Math.abs(a ?? 0)
  return {
    // Characters of private use and of control are a font's own marks, not words.
    words: str.replaceAll(/[\p{Cc}\p{Co}\ufffe\uffff]/gu, ' '),
    x: x ?? 0,
    y: y ?? 0,
    width,
    size,
    isRightToLeft: dir === 'rtl',
    isTurned: Math.abs(b ?? 0) > Math.abs(a ?? 0),
  }
}

const wordsAt = (info: object, key: string): string | null => {
  const value: unknown = Object.entries(info).find(([name]) => name === key)?.[1]
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null
}
