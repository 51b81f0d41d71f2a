import type { Day } from '#model'

export type Format = 'plain' | 'jsonl' | 'html' | 'guess'

/** What is known of the bytes from outside. A value here wins over what the text itself says. */
export type About = {
  /** null is standard input. */
  readonly path: string | null
  readonly format: Format
  readonly publishedOn: Day | null
  readonly publisher: string | null
  readonly url: string | null
}

/** How messages call the input. */
export const nameOf = ({ path }: Pick<About, 'path'>): string => path ?? 'standard input'

/** By the extension, else by the first characters, else plain. */
export function formatOf({ format, path }: Pick<About, 'format' | 'path'>, head: Uint8Array): Exclude<Format, 'guess'> {
  if (format !== 'guess') return format
  if (/\.(?:jsonl|ndjson)$/i.test(path ?? '')) return 'jsonl'
  if (/\.html?$/i.test(path ?? '')) return 'html'
  const start = new TextDecoder('latin1').decode(head.subarray(0, 512))
  return /^(?:ï»¿)?\s*(?:<\?xml[^>]*>\s*)?<(?:!doctype\s+html|html)[\s>]/i.test(start) ? 'html' : 'plain'
}
