import { Failure, sha256Of } from '#base'
import { type Document, documentIdOf, type Note, span } from '#model'
import { type About, nameOf } from '../about.ts'
import { withoutDay } from '../text-document.ts'
import { articleBlocksIn } from './article-blocks.ts'
import { charactersOf } from './charset.ts'
import { pageOf } from './dom.ts'
import { embedsOf } from './embeds.ts'
import { laidOut } from './laid-out.ts'
import { type Metadata, metadataOf } from './metadata.ts'
import type { PageBlock } from './page-blocks.ts'

/** The article of a page, its blocks parted by blank lines. The hash and the id are of the page's bytes. */
export function documentInPage(bytes: Uint8Array, about: About): Document | Failure {
  const name = nameOf(about)
  const { text: html, notes } = charactersOf(bytes, about.charset)
  if (html.includes('\0'))
    return new Failure('text/binary', `${name}: is not text (NUL character at offset ${html.indexOf('\0')})`)
  const page = readPage(html)
  const { text, passages } = page
  if (passages.length === 0) return new Failure('text/empty', `${name}: holds no text`)
  const sha256 = sha256Of(bytes)
  const publishedOn = about.publishedOn ?? page.metadata.publishedOn
  return {
    id: documentIdOf(sha256),
    givenId: null,
    sha256,
    path: about.path,
    ...page.metadata,
    url: about.url ?? page.metadata.url,
    publisher: about.publisher ?? page.metadata.publisher,
    publishedOn,
    text,
    passages,
    notes: [...notes, ...withoutDay(publishedOn, []), ...page.notes],
  }
}

type ReadPage = ReturnType<typeof laidOut> & { readonly metadata: Metadata; readonly notes: readonly Note[] }

function readPage(html: string): ReadPage {
  try {
    const page = pageOf(html)
    const metadata = metadataOf(page)
    const embeds = embedsOf(page)
    return { ...laidOut(articleBlocksIn(page, metadata), embeds), metadata, notes: [] }
  } catch {
    // Markup nested some thousand deep exhausts the parser's stack; its words can still be read.
    const note = {
      code: 'intake/odd-html',
      at: span(0, 0),
      text: 'The markup could not be followed; only its words were kept.',
    } as const
    return { ...laidOut(wordsBetweenTags(html), []), metadata: nothingKnown, notes: [note] }
  }
}

const nothingKnown: Metadata = { title: null, author: null, publisher: null, publishedOn: null, url: null, language: 'en' }

function wordsBetweenTags(html: string): PageBlock[] {
  const words = html.replaceAll(/<(script|style|title)\b.*?<\/\1\s*>|<!--.*?-->/gisu, '').split(/<[^>]*>/u)
  return words.flatMap((part) =>
    part.trim() === '' ? [] : [{ kind: 'paragraph', words: part.trim(), embed: null, isLinks: false }],
  )
}
