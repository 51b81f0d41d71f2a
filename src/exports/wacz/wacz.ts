import { sha256Of } from '#base'
import type { ClaimRow } from '../claims/claim-rows.ts'
import type { ExportContext } from '../export-context.ts'
import { addressOf, cameAt, type Capture, type LeftOut, type TakenIn } from './capture.ts'
import { indexLines } from './index-lines.ts'
import { type StoredFile, storedZip } from './stored-zip.ts'
import { warcFile } from './warc-file.ts'

export type Archived = {
  readonly captures: readonly Capture[]
  readonly leftOut: readonly LeftOut[]
  readonly claims: readonly ClaimRow[]
}

/**
 * Reports as they were received in a WACZ file (specs.webrecorder.net/wacz, 1.1.1), which players and other archives open, and in a folder of our own, `claimbook/`,
 * what they claim. The same values give the same bytes. Throws a Failure where it would have more than 4 GiB.
 */
export function wacz({ captures, leftOut, claims }: Archived, { program, exportedAt }: ExportContext): Uint8Array {
  const warc = warcFile(captures, program, exportedAt)
  const files: readonly StoredFile[] = [
    { name: 'archive/data.warc.gz', bytes: warc.bytes },
    text('indexes/index.cdx', indexLines(warc.records, 'data.warc.gz')),
    text('pages/pages.jsonl', linesOf([{ format: 'json-pages-1.0', id: 'pages', title: 'Reports' }, ...captures.map(pageOf)])),
    text('claimbook/claims.jsonl', linesOf(claims)),
    text(
      'claimbook/documents.jsonl',
      linesOf([...captures.map(documentOf), ...leftOut.map(({ document, why }) => ({ document, left_out: why }))]),
    ),
  ]
  const described = text(
    'datapackage.json',
    `${JSON.stringify(
      {
        profile: 'data-package',
        wacz_version: '1.1.1',
        software: program,
        created: exportedAt,
        title: 'Reports, and who claims what in them',
        resources: files.map(({ name, bytes }) => ({
          name: name.split('/').at(-1) ?? name,
          path: name,
          hash: `sha256:${sha256Of(bytes)}`,
          bytes: bytes.length,
        })),
      },
      null,
      2,
    )}\n`,
  )
  const digest = { path: 'datapackage.json', hash: `sha256:${sha256Of(described.bytes)}` }
  return storedZip([...files, described, text('datapackage-digest.json', `${JSON.stringify(digest, null, 2)}\n`)], exportedAt)
}

const text = (name: string, words: string): StoredFile => ({ name, bytes: new TextEncoder().encode(words) })
const linesOf = (values: readonly object[]): string => values.map((value) => `${JSON.stringify(value)}\n`).join('')

const pageOf = (capture: Capture) => ({
  id: capture.sha256.slice(0, 16),
  url: addressOf(capture),
  ts: cameAt(capture),
  ...(capture.title === null ? {} : { title: capture.title }),
})

/** The encoding is in the record's own header. */
const givenOf = ({ format, publishedOn, publisher, url, account }: TakenIn): TakenIn => ({
  format,
  publishedOn,
  publisher,
  url,
  ...(account === undefined ? {} : { account }),
})

/** Which record a claim's document is, and how it was taken in. */
const documentOf = (capture: Capture) => ({
  document: capture.document,
  address: addressOf(capture),
  sha256: capture.sha256,
  received_at: capture.receivedAt,
  ...(capture.given === null ? {} : { given: givenOf(capture.given) }),
})
