/** A report as it was received, for an archive of the web. */
export type Capture = {
  /** The id that its claims have in this export. */
  readonly document: string
  readonly bytes: Uint8Array
  readonly sha256: string
  /** Its address, if it has one. */
  readonly url: string | null
  readonly title: string | null
  /** When the bytes were received, ISO 8601: an instant of our own, which is not that of publication. */
  readonly receivedAt: string
  /** Of intake: "html", "plain". */
  readonly format: string
  readonly charset: string | null
  /** What was said of the bytes when they were handed in; null where that is not to be told. */
  readonly given: TakenIn | null
  /** The answer that brought it over the network; null where it came another way. */
  readonly fetched: Answer | null
}

/** What intake must be told to take the same report out of the bytes: of a post its form, and by whom it is where it does not say so itself. */
export type TakenIn = {
  readonly format: string
  readonly publishedOn: string | null
  readonly publisher: string | null
  readonly url: string | null
  readonly account?: string
}

/** What a server said around the bytes. */
export type Answer = {
  readonly finalUrl: string
  readonly status: number
  /** In the order and spelling in which they came. */
  readonly headers: readonly (readonly [name: string, value: string])[]
  /** ISO 8601 in UTC. */
  readonly at: string
}

/** A report that is not in the archive, and why. */
export type LeftOut = { readonly document: string; readonly why: string }

/** What stands for the address in the archive; a report without one is named by its bytes. */
export const addressOf = ({ url: known, sha256, fetched }: Pick<Capture, 'url' | 'sha256' | 'fetched'>): string => {
  const url = fetched?.finalUrl ?? known
  return url !== null && /^https?:\/\/[^\s<>]+$/iu.test(url) ? url : `urn:sha256:${sha256}`
}

/** When it came: of the answer, else of the receipt. */
export const cameAt = ({ fetched, receivedAt }: Pick<Capture, 'fetched' | 'receivedAt'>): string => fetched?.at ?? receivedAt

export function mediaTypeOf({ format, charset }: Pick<Capture, 'format' | 'charset'>): string {
  const type = mediaTypes[format] ?? 'application/octet-stream'
  return charset === null || !type.startsWith('text/') ? type : `${type}; charset=${charset}`
}

const mediaTypes: Readonly<Record<string, string>> = {
  html: 'text/html',
  plain: 'text/plain',
  jsonl: 'application/x-ndjson',
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  odt: 'application/vnd.oasis.opendocument.text',
  rtf: 'application/rtf',
  json: 'application/json',
  eml: 'message/rfc822',
  mhtml: 'multipart/related',
}
