// Reports out of papers and feeds, each in a process of its own: `npm run bench:intake-papers`. What a process needs before it takes anything in is said first.
import { execFileSync } from 'node:child_process'
import { deflateSync } from 'node:zlib'
import { Failure } from '#base'
import { deliveryOf, takenIn } from '#intake'
import { madeZip } from '../test/made-archives.ts'
import { lineAt, linesAt, madePdf, streamOf } from '../src/intake/papers/pdf/made-pdf.ts'
import { machine } from './machine.ts'

const sentence = 'Two soldiers were killed near the bridge on Monday, the army said, and three were hurt.'
const pages = Array.from(
  { length: 200 },
  (_, page) =>
    [0, 1, 2, 3, 4]
      .map((part) =>
        linesAt(
          50,
          760 - part * 130,
          Array.from({ length: 9 }, () => sentence),
        ),
      )
      .join('') + lineAt(290, 20, `Page ${page + 1} of 200`),
)
const paragraph = `<w:p><w:r><w:t>${sentence} ${sentence}</w:t></w:r></w:p>`
const item = (number: number) =>
  `<item><title>Report ${number}</title><guid>r-${number}</guid><link>https://wire.example/${number}</link><pubDate>Tue, 04 Jun 2024 10:00:00 GMT</pubDate><description>${`&lt;p&gt;${sentence}&lt;/p&gt;`.repeat(8)}</description></item>`
const feed = (count: number) =>
  `<rss version="2.0"><channel><title>W</title>${Array.from({ length: count }, (_, i) => item(i)).join('')}</channel></rss>`
const packed = (bytes: Uint8Array) => Buffer.from(deflateSync(bytes)).toString('latin1')
const utf8 = new TextEncoder()

const cases: Readonly<Record<string, () => Uint8Array>> = {
  nothing: () => utf8.encode('x'),
  'PDF, one page': () => madePdf({ pages: pages.slice(0, 1) }),
  'PDF, 200 pages': () => madePdf({ pages }),
  'PDF, a page that unpacks to 1 GB': () =>
    madePdf({ pages: [''], objects: { 11: streamOf(packed(new Uint8Array(1e9)), '/Filter /FlateDecode') } }),
  'DOCX, 10,000 paragraphs': () =>
    madeZip([
      { name: '[Content_Types].xml', bytes: '<Types/>' },
      { name: 'word/document.xml', bytes: `<w:document xmlns:w="w"><w:body>${paragraph.repeat(10_000)}</w:body></w:document>` },
    ]),
  'RSS, 20 items': () => utf8.encode(feed(20)),
  'RSS, 2,000 items': () => utf8.encode(feed(2000)),
}

const [, file = '', only] = process.argv
if (only === undefined) {
  console.log(machine())
  for (const name of Object.keys(cases)) console.log(execFileSync(process.execPath, [file, name], { encoding: 'utf8' }).trim())
} else {
  const bytes = cases[only]?.() ?? new Uint8Array()
  const rest = process.memoryUsage().rss
  const startedAt = performance.now()
  let [reports, words, refused] = [0, 0, 0]
  const known = { format: 'guess', publishedOn: null, publisher: null, url: null } as const
  for await (const found of takenIn(deliveryOf(bytes, null), known, () => {})) {
    if (found instanceof Failure) refused += 1
    else {
      reports += 1
      words += found.document.text.split(/\s+/u).length
    }
  }
  const seconds = (performance.now() - startedAt) / 1000
  const more = Math.max(0, process.resourceUsage().maxRSS * 1024 - rest)
  const size = `${(bytes.length / 1e6).toFixed(2)} MB`
  console.log(
    `${only.padEnd(34)} ${size.padStart(9)}  ${seconds.toFixed(2).padStart(6)} s  ${String(reports).padStart(5)} reports${refused > 0 ? `, ${refused} refused` : ''}  ${Math.round(
      words / seconds,
    )
      .toLocaleString('en')
      .padStart(9)} words/s  ${Math.round(more / 2 ** 20)} MiB more than before`,
  )
}
