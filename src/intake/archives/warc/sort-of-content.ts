import type { Format } from '../../about.ts'
import { isMarkup } from '../../html/is-markup.ts'

/** What lies under an address: the format to read it as, or why it is not read. */
export type SortOfContent = Extract<Format, 'html' | 'plain' | 'jsonl' | 'guess'> | 'media' | 'data'

/** By the type that was said, and where that says little, by the first bytes. */
export function sortOfContent(type: string, bytes: Uint8Array, url: string): SortOfContent {
  if (/^(?:image|video|audio|font)\/|^text\/css|javascript|ecmascript|font|wasm|mpegurl|dash\+xml/u.test(type)) return 'media'
  if (type === 'text/html' || type === 'application/xhtml+xml') return 'html'
  if (type === 'application/x-ndjson' || type === 'application/jsonl') return 'jsonl'
  if (type === 'text/plain') return isForMachines(url) ? 'data' : 'plain'
  if (
    /^application\/(?:pdf|msword|rtf|epub|vnd\.(?:openxmlformats|oasis|ms-)|zip|gzip|x-gzip|warc)|^text\/rtf|^message\/rfc822|(?:rss|atom|feed)\+/u.test(
      type,
    )
  )
    return 'guess'
  if (isMarkup(bytes)) return 'html'
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 512))
  if (type.endsWith('xml')) return /<(?:rss|feed|rdf:RDF)\b/u.test(head) ? 'guess' : 'data'
  return unsaid.has(type) && /^(?:%PDF-|PK|\{\\rtf)/u.test(head) ? 'guess' : 'data'
}

const unsaid = new Set(['', 'application/octet-stream', 'binary/octet-stream', 'application/force-download', 'unknown/unknown'])

/** "robots.txt", "ads.txt". */
const isForMachines = (url: string): boolean => /\/(?:robots|ads|app-ads|humans|security)\.txt(?:$|\?)/iu.test(url)
