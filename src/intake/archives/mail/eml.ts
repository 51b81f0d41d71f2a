import { Failure, sha256Of } from '#base'
import { type Document, documentIdOf, type Passage, span, type Span } from '#model'
import { type About, nameOf } from '../../about.ts'
import { isMedia, notOpened } from '../../members.ts'
import { deliveryOf, wholeOf } from '../../delivery.ts'
import { documentInPage } from '../../html/document-in-page.ts'
import type { Kind } from '../../kind.ts'
import { largestDocument } from '../../limits.ts'
import { textDocument } from '../../text-document.ts'
import { firstNameIn, headerWords } from './header-words.ts'
import { htmlIn, plainIn } from './message-text.ts'
import { type MimePart, mimePartsIn } from './mime-parts.ts'
import { sentAt } from './sent-at.ts'

/**
 * A message (RFC 5322): its words under its subject, by whoever sent it; what is attached follows as reports of their own. To whom it went is nowhere but in the
 * bytes.
 */
export const eml: Kind = {
  format: 'eml',
  fits: (path, head) => isMessage(head) || (/\.eml$/iu.test(path ?? '') && hasFields(head)),
  reports: async function* (delivery, about, around) {
    const name = nameOf(about)
    const bytes = await wholeOf(delivery, name, largestDocument)
    const message = bytes instanceof Failure ? bytes : mimePartsIn(bytes, name)
    if (bytes instanceof Failure || message instanceof Failure) {
      if (message instanceof Failure) yield message
      return
    }
    if (isMailbox(bytes)) {
      yield new Failure(
        'archive/refused',
        `${name}: is a mailbox of several messages (mbox), which is not read; save each as a file of its own (.eml)`,
      )
      return
    }
    const plain = message.parts.filter((part) => part.type === 'text/plain' && isInline(part))
    const html = message.parts.filter((part) => part.type === 'text/html' && isInline(part))
    const attached = message.parts.filter((part) => !plain.includes(part) && !html.includes(part))
    const read = documentOf(bytes, message.fields, plain, html, about)
    if (!(read instanceof Failure)) yield { document: read, bytes, about }
    else if (read.code !== 'text/empty' || attached.every(isPassedOver)) yield read
    const passedOver = attached.filter(isPassedOver)
    for (const [index, part] of attached.entries()) {
      if (isPassedOver(part)) continue
      const path = `${name}/${part.filename ?? `attachment ${index + 1}`}`
      yield* around.within(deliveryOf(part.bytes(), path), aboutOf(part, about, path))
    }
    if (passedOver.length > 0) around.notice(`${name}: ${notOpened(passedOver.length)}`)
  },
}

const isInline = ({ isAttached, filename }: MimePart): boolean => !isAttached && filename === null

/** Signatures and calendars are no reports either. */
const isPassedOver = ({ type, filename }: MimePart): boolean =>
  /^(?:image|audio|video|font)\/|^text\/(?:css|calendar|x-amp|v?card|x-vcard|rfc822-headers)|pgp|pkcs7|^application\/ics|^message\/(?:delivery-status|disposition)/u.test(
    type,
  ) || isMedia(filename ?? '')

function aboutOf({ type, charset }: MimePart, about: About, path: string): About {
  const { charset: _, ...known } = about
  const format = type === 'message/rfc822' ? 'eml' : type === 'text/html' ? 'html' : 'guess'
  return { ...known, path, format, ...(charset !== null && type.startsWith('text/') ? { charset } : {}) }
}

function documentOf(
  bytes: Uint8Array,
  { get }: { readonly get: (name: string) => string | null },
  plain: readonly MimePart[],
  html: readonly MimePart[],
  about: About,
): Document | Failure {
  const name = nameOf(about)
  const subject = headerWords(get('subject') ?? '')
  const sent = sentAt(get('date'))
  const known = { ...about, publishedOn: about.publishedOn ?? sent.on }
  const words = plain.map(plainIn).join('\n\n').replaceAll('\r\n', '\n').trim()
  const page =
    html.length === 0
      ? null
      : documentInPage(new TextEncoder().encode(html.map(htmlIn).join('\n')), { ...known, charset: 'utf-8' })
  // Many programs send a plain text that only says that there is a page.
  const isPage = page !== null && !(page instanceof Failure) && words.length < page.text.length / 2
  const text = [subject, words].filter((part) => part !== '').join('\n\n')
  const { path, publishedOn, publisher, url } = known
  const document = isPage
    ? under(subject, page)
    : textDocument(text, { bytes, name, givenId: null, path, url, publisher, title: subject || null, publishedOn, notes: [] })
  if (document instanceof Failure) return document
  const sha256 = sha256Of(bytes)
  return {
    ...document,
    id: documentIdOf(sha256),
    sha256,
    author: firstNameIn(get('from')),
    title: subject || document.title,
    publisher: about.publisher ?? (isPage ? null : document.publisher),
    url: about.url,
    ...(sent.at === null || about.publishedOn !== null ? {} : { publishedAt: sent.at }),
  }
}

/** The page with the subject above it, unless it begins with it. */
function under(subject: string, page: Document): Document {
  if (subject === '' || page.text.startsWith(subject)) return page
  const by = subject.length + 2
  const moved = (at: Span): Span => span(at.start + by, at.end + by)
  const at = span(0, subject.length)
  const passages = page.passages.map((passage, i): Passage => ({
    ...passage,
    id: `p${i + 2}`,
    at: moved(passage.at),
    body: moved(passage.body),
    post: passage.post && { ...passage.post, authorAt: passage.post.authorAt && moved(passage.post.authorAt) },
  }))
  return {
    ...page,
    text: `${subject}\n\n${page.text}`,
    passages: [{ id: 'p1', kind: 'headline', at, body: at, post: null }, ...passages],
  }
}

const headerOf = (head: Uint8Array): string => new TextDecoder('latin1').decode(head).split(/\r?\n\r?\n/u, 1)[0] ?? ''
const fieldLine = /^(?:From |[!-9;-~]{2,60}:)/u
const hasFields = (head: Uint8Array): boolean =>
  fieldLine.test(headerOf(head)) && /^(?:from|date|subject|message-id|mime-version):/imu.test(headerOf(head))

/** "From ana@desk.example Wed Jun  5 08:00:00 2024" before each message (RFC 4155). */
const separator = /^From \S{1,200} [^\r\n]{0,60}\d{4}[^\r\n]{0,40}\r?\n[!-9;-~]{2,60}:/u
const isMailbox = (bytes: Uint8Array): boolean => {
  const text = new TextDecoder('latin1').decode(bytes)
  return separator.test(text) && new RegExp(`\\n\\r?\\n${separator.source.slice(1)}`, 'u').test(text)
}

/** A memo may begin with "From:" and "Subject:" too; what programs add tells a message. */
function isMessage(head: Uint8Array): boolean {
  const header = headerOf(head)
  return (
    fieldLine.test(header) &&
    (separator.test(header) || /^(?:message-id:\s*<|received:\s|mime-version:\s*1\.0)/imu.test(header)) &&
    /^(?:from|date|subject):/imu.test(header)
  )
}
