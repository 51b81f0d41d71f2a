/** For tests: what a PDF is made of. Objects 1 (catalogue), 2 (pages) and 3 (font) are written; others are given by number. */
export type MadePdf = {
  /** The content stream of each page. */
  readonly pages: readonly string[]
  readonly info?: string
  /** More entries of the catalogue, of each page, and of the trailer. */
  readonly catalogue?: string
  readonly page?: string
  readonly trailer?: string
  /** More objects by number, from 1000, whole. */
  readonly objects?: Readonly<Record<number, string>>
}

/** For tests: a PDF as bytes, in one font, Latin-1. */
export function madePdf({ pages, info, catalogue = '', page = '', trailer = '', objects = {} }: MadePdf): Uint8Array {
  const all = new Map<number, string>()
  const kids = pages.map((_, i) => `${10 + 2 * i} 0 R`).join(' ')
  all.set(1, `<< /Type /Catalog /Pages 2 0 R ${catalogue} >>`)
  all.set(2, `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`)
  all.set(3, '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>')
  if (info !== undefined) all.set(4, `<< ${info} >>`)
  for (const [i, content] of pages.entries()) {
    all.set(
      10 + 2 * i,
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Resources << /Font << /F 3 0 R >> >> /Contents ${11 + 2 * i} 0 R ${page} >>`,
    )
    all.set(11 + 2 * i, streamOf(content))
  }
  for (const [number, object] of Object.entries(objects)) all.set(Number(number), object)
  let file = '%PDF-1.7\n'
  const offsets = new Map<number, number>()
  for (const [number, object] of all) {
    offsets.set(number, file.length)
    file += `${number} 0 obj\n${object}\nendobj\n`
  }
  const xref = file.length
  const rows = [...offsets].map(([number, at]) => `${number} 1\n${String(at).padStart(10, '0')} 00000 n \n`).join('')
  const size = Math.max(...all.keys()) + 1
  file += `xref\n0 1\n0000000000 65535 f \n${rows}trailer\n<< /Size ${size} /Root 1 0 R ${info === undefined ? '' : '/Info 4 0 R'} ${trailer} >>\nstartxref\n${xref}\n%%EOF\n`
  return Uint8Array.from(file, (character) => character.charCodeAt(0))
}

/** For tests: a stream object, its bytes as Latin-1 characters. */
export const streamOf = (data: string, entries = ''): string =>
  `<< /Length ${data.length} ${entries} >>\nstream\n${data}\nendstream`

/** For tests: a line of text at a place, from the lower left corner, in points. */
export const lineAt = (x: number, y: number, words: string, size = 10): string =>
  `BT /F ${size} Tf ${x} ${y} Td (${words.replaceAll(/[\\()]/gu, String.raw`\$&`)}) Tj ET\n`

/** For tests: lines from a height downwards, one each `leading` points. An empty one leaves a gap. */
export const linesAt = (x: number, y: number, lines: readonly string[], size = 10, leading = 12): string =>
  lines.map((words, i) => (words === '' ? '' : lineAt(x, y - i * leading, words, size))).join('')
