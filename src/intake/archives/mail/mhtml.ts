import { Failure, sha256Of } from '#base'
import { documentIdOf } from '#model'
import { type About, nameOf } from '../../about.ts'
import { wholeOf } from '../../delivery.ts'
import { documentInPage } from '../../html/document-in-page.ts'
import type { Kind } from '../../kind.ts'
import { largestDocument } from '../../limits.ts'
import { parameterIn } from './header-words.ts'
import { type MimePart, mimePartsIn } from './mime-parts.ts'

/** A page as a browser saves it with all that belongs to it (RFC 2557): the page is read, under the address that it was saved from. When it was saved is no day of publication. */
export const mhtml: Kind = {
  format: 'mhtml',
  fits: (path, head) => isSavedPage(head) || (/\.mht(?:ml)?$/iu.test(path ?? '') && isMultipart(head)),
  reports: async function* (delivery, about, around) {
    const name = nameOf(about)
    const bytes = await wholeOf(delivery, name, largestDocument)
    const message = bytes instanceof Failure ? bytes : mimePartsIn(bytes, name)
    if (bytes instanceof Failure || message instanceof Failure) {
      if (message instanceof Failure) yield message
      return
    }
    const { fields, parts } = message
    const saved = fields.get('snapshot-content-location')
    const start = parameterIn(fields.get('content-type'), 'start')
    const page = pageAmong(parts, saved, start)
    if (!page) {
      yield new Failure('text/empty', `${name}: holds no page`)
      return
    }
    const url = about.url ?? webAddress(saved) ?? webAddress(page.fields.get('content-location'))
    const known: About = { ...about, url, ...(page.charset === null ? {} : { charset: page.charset }) }
    const document = documentInPage(page.bytes(), known)
    if (document instanceof Failure) yield document
    else {
      const sha256 = sha256Of(bytes)
      yield { document: { ...document, sha256, id: documentIdOf(sha256) }, bytes, about }
    }
    if (parts.length > 1)
      around.notice(
        `${name}: ${parts.length - 1} ${parts.length === 2 ? 'part' : 'parts'} of the page (pictures, styles, frames) not opened`,
      )
  },
}

/** The page itself: the part that is said to be the start, or has the address that was saved, else the first page. */
function pageAmong(parts: readonly MimePart[], saved: string | null, start: string | null): MimePart | undefined {
  const pages = parts.filter(({ type }) => type === 'text/html' || type === 'application/xhtml+xml')
  return (
    pages.find(({ fields }) => start !== null && fields.get('content-id') === start) ??
    pages.find(({ fields }) => saved !== null && fields.get('content-location') === saved) ??
    pages[0]
  )
}

const webAddress = (written: string | null): string | null =>
  written !== null && /^https?:\/\//iu.test(written) ? written : null

const headerOf = (head: Uint8Array): string => new TextDecoder('latin1').decode(head).split(/\r?\n\r?\n/u, 1)[0] ?? ''
const isMultipart = (head: Uint8Array): boolean => /^content-type:\s*(?:multipart\/related|text\/html)/imu.test(headerOf(head))

/** By what browsers write: "Snapshot-Content-Location:", "From: <Saved by Blink>". */
const isSavedPage = (head: Uint8Array): boolean =>
  isMultipart(head) && /^(?:snapshot-content-location:|from:\s*["<]?saved by )/imu.test(headerOf(head))
