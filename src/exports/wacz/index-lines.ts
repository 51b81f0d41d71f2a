import { addressOf, cameAt, mediaTypeOf } from './capture.ts'
import type { WrittenRecord } from './warc-file.ts'

/** The index of a WARC file in CDXJ, a line for each record, in the order of the bytes. */
export function indexLines(records: readonly WrittenRecord[], filename: string): string {
  const lines = records.map(({ capture, offset, length }) => {
    const url = addressOf(capture)
    const mime = mediaTypeOf(capture).split(';')[0] ?? ''
    const fields = {
      url,
      mime,
      digest: `sha256:${capture.sha256}`,
      length,
      offset,
      filename,
      status: capture.fetched?.status ?? 200,
    }
    return `${sortKeyOf(url)} ${cameAt(capture).replaceAll(/\D/gu, '').slice(0, 14)} ${JSON.stringify(fields)}\n`
  })
  return lines
    .map((line) => Buffer.from(line))
    .toSorted((a, b) => a.compare(b))
    .join('')
}

/** "com,example)/path?a&b": the address as indexes sort it, the host backwards (SURT, as pywb has it). */
export function sortKeyOf(url: string): string {
  if (!/^https?:/iu.test(url) || !URL.canParse(url)) return url
  const { hostname, port, pathname, search } = new URL(url.toLowerCase())
  const host = hostname
    .replace(/^www\d*\./u, '')
    .split('.')
    .toReversed()
    .join(',')
  const query = search === '' ? '' : `?${search.slice(1).split('&').toSorted().join('&')}`
  return `${host}${port === '' ? '' : `:${port}`})${pathname}${query}`
}
