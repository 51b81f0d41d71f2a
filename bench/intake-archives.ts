// How fast archives are walked and what they hold is read, on one core, and how much memory a large one takes: `npm run bench:intake-archives`.
import { gzipSync } from 'node:zlib'
import { Failure } from '#base'
import { type Delivery, deliveryOf, takenIn } from '#intake'
import { gzipOf, madeAnswer, madeRecord, madeZip } from '../test/made-archives.ts'
import { machine } from './machine.ts'

const known = { format: 'guess', publishedOn: null, publisher: null, url: null } as const

/** Bytes that cannot be packed, as those of a picture; the same every time. */
function noise(size: number): Buffer {
  const bytes = Buffer.alloc(size)
  let state = 1
  for (let at = 0; at + 4 <= size; at += 4) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    bytes.writeUInt32LE(state, at)
  }
  return bytes
}
const picture = noise(20_000)
const paragraph =
  '<p>Two people were hurt when the bridge over the Orla closed on Monday, the mayor said, and three more were taken to the hospital of Lindholm.</p>'
const page = (n: number) =>
  `<!doctype html><html><head><title>Report ${n}</title></head><body><nav><a href="/">Home</a></nav><article><h1>Report ${n}</h1>${paragraph.repeat(15)}</article></body></html>`

const url = (n: number, name = '') => `https://news${n % 50}.example/${n}${name}`
const other = (n: number, name: string, type: string, body: Uint8Array | string) =>
  madeRecord('response', url(n, name), madeAnswer(body, { 'Content-Type': type }))
/** Of twenty records, as in a crawl: requests and answers; two pages, seven pictures, a style, a script, data, three redirections, an error. */
function twenty(n: number): Uint8Array[] {
  return [
    ...[0, 1].flatMap((i) => [
      madeRecord('request', url(2 * n + i), 'GET / HTTP/1.1\r\n\r\n'),
      madeRecord('response', url(2 * n + i), madeAnswer(gzipSync(page(2 * n + i)), { 'Content-Encoding': 'gzip' })),
    ]),
    ...Array.from({ length: 7 }, (_, i) => other(n, `${i}.jpg`, 'image/jpeg', picture)),
    other(n, '.css', 'text/css', 'p{}'.repeat(500)),
    other(n, '.js', 'application/javascript', 'f();'.repeat(2000)),
    other(n, '.json', 'application/json', '{}'),
    ...[0, 1, 2].map((i) => madeRecord('response', url(n, `r${i}`), madeAnswer('', { Location: url(2 * n) }, '301 Moved'))),
    madeRecord('response', url(n, 'x'), madeAnswer('gone', {}, '404 Not Found')),
    ...[0, 1].map((i) => madeRecord('metadata', url(n, `m${i}`), 'fetchTimeMs: 10')),
  ]
}

type Run = { readonly documents: number; readonly failures: number; readonly seconds: number }
async function run(delivery: Delivery): Promise<Run> {
  const before = process.cpuUsage()
  let [documents, failures] = [0, 0]
  for await (const found of takenIn(delivery, known, () => {})) {
    if (found instanceof Failure) failures += 1
    else documents += 1
  }
  return { documents, failures, seconds: cpuSeconds(before) }
}
/** Of the processor, so that others on the machine count for nothing. */
function cpuSeconds(before: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1e6
}
const row = (...cells: readonly (string | number)[]) => console.log(`| ${cells.join(' | ')} |`)
const mebibytes = (bytes: number) => `${Math.round(bytes / (1 << 20))} MiB`
const peak = () => mebibytes(process.resourceUsage().maxRSS * 1024)

console.log(machine())
row('', 'counted', 'in all', 'CPU seconds', 'a CPU second', 'peak memory of the process')
row('---', '---', '---', '---', '---', '---')

/** Made as it is read: 2 GiB of pictures of a megabyte, and a page after each. */
const size = 2 ** 31
const large = noise(1 << 20)
const big = other(1, '.jpg', 'image/jpeg', large)
async function* twoGibibytes(pack: (record: Uint8Array) => Uint8Array): AsyncGenerator<Uint8Array> {
  const packedBig = pack(big)
  for (let [n, made] = [0, 0]; made < size; n += 1) {
    const record = n % 2 === 0 ? packedBig : pack(madeRecord('response', url(n), madeAnswer(page(n))))
    for (let at = 0; at < record.length; at += 1 << 16) yield record.subarray(at, at + (1 << 16))
    made += record.length
  }
}
for (const [what, pack] of [
  ['not packed', (record: Uint8Array) => record],
  ['packed', gzipOf],
] as const) {
  const path = pack === gzipOf ? 'large.warc.gz' : 'large.warc'
  const two = await run({ path, size: null, chunks: () => twoGibibytes(pack), part: async () => new Uint8Array() })
  row(
    `WARC, ${what}, 2 GiB`,
    'pages that became documents',
    two.documents,
    two.seconds.toFixed(1),
    Math.round(two.documents / two.seconds),
    peak(),
  )
}

const few = Array.from({ length: 100 }, (_, n) => twenty(n)).flat()
const packed = Buffer.concat(few.map((record) => gzipOf(record)))
const withoutPages = Buffer.concat(
  few.filter((record) => !Buffer.from(record.subarray(0, 4096)).includes('text/html')).map((record) => gzipOf(record)),
)
await run(deliveryOf(packed, 'warm.warc.gz'))
const idle = await run(deliveryOf(withoutPages, 'a.warc.gz'))
const walked = few.filter((record) => !Buffer.from(record.subarray(0, 4096)).includes('text/html')).length
row(
  `WARC, packed, ${mebibytes(withoutPages.length)}, no page in it`,
  'records walked',
  walked,
  idle.seconds.toFixed(2),
  Math.round(walked / idle.seconds),
  '',
)
const all = await run(deliveryOf(packed, 'a.warc.gz'))
row(
  `WARC, packed, ${mebibytes(packed.length)}, a tenth pages`,
  'records',
  few.length,
  all.seconds.toFixed(2),
  Math.round(few.length / all.seconds),
  '',
)
row('', 'pages that became documents', all.documents, all.seconds.toFixed(2), Math.round(all.documents / all.seconds), '')

const members = Array.from({ length: 20_000 }, (_, n) => ({
  name: `${n}.txt`,
  bytes: `date 2024-06-05\nTwo people were hurt in house ${n}, the mayor said.\n`,
}))
const zipped = await run(deliveryOf(madeZip(members), 'a.zip'))
row(
  'ZIP of small texts',
  'members read as documents',
  zipped.documents,
  zipped.seconds.toFixed(2),
  Math.round(zipped.documents / zipped.seconds),
  '',
)

const message = (n: number) =>
  `From: Ana <a@a.example>\r\nSubject: Report ${n}\r\nDate: Tue, 4 Jun 2024 10:00:00 +0200\r\nMessage-ID: <${n}@a>\r\nMIME-Version: 1.0\r\n\r\nTwo people were hurt, the mayor said.\r\n`
const mails = await run(
  deliveryOf(madeZip(Array.from({ length: 5000 }, (_, n) => ({ name: `${n}.eml`, bytes: message(n) }))), 'mails.zip'),
)
row('ZIP of messages', 'messages', mails.documents, mails.seconds.toFixed(2), Math.round(mails.documents / mails.seconds), '')

const zeros = gzipOf(Buffer.alloc(64 << 20))
const bomb = await run(deliveryOf(Buffer.concat(Array.from({ length: 160 }, () => zeros)), 'zeros.jsonl.gz'))
row('10 GiB of zeros in gzip', 'refused', bomb.failures, bomb.seconds.toFixed(2), '', '')
