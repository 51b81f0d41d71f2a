import { Failure, sha256Of } from '#base'
import { type Document, documentIdOf, type Note, span } from '#model'
import { type About, nameOf } from '../about.ts'
import { withoutDay } from '../text-document.ts'
import { charactersOf } from './charset.ts'
import { pageOf } from './dom.ts'
import { readPage } from './read-page.ts'
import { savedPageIn } from './saved-page.ts'
import { wordsBetweenTags } from './words-between-tags.ts'

/** The article of a page, its blocks parted by blank lines. The hash and the id are of the page's bytes. */
export function documentInPage(bytes: Uint8Array, about: About): Document | Failure {
  const name = nameOf(about)
  const { text: html, notes } = charactersOf(bytes, about.charset)
  if (html.includes('\0'))
    return new Failure('text/binary', `${name}: is not text (NUL character at offset ${html.indexOf('\0')})`)
  const saved = savedPageIn(html)
  const tree = pageOf(html)
  if (tree === 'too large')
    return new Failure(
      'file/too-large',
      `${name}: is too large for a page (it has more text, or more elements, than anybody can read)`,
    )
  const page = tree === 'unfollowed' ? wordsBetweenTags(html) : readPage(tree, about.url ?? saved.url)
  if (typeof page === 'string') return new Failure('page/no-article', `${name}: holds no article: ${page}`)
  const { text, passages, notes: more, ...fields } = page
  if (passages.length === 0) return new Failure('text/empty', `${name}: holds no text`)
  const sha256 = sha256Of(bytes)
  const { publishedAt, modifiedAt, ...known } = fields
  const publishedOn = about.publishedOn ?? known.publishedOn
  return {
    id: documentIdOf(sha256),
    givenId: null,
    sha256,
    path: about.path,
    ...known,
    url: about.url ?? known.url,
    publisher: about.publisher ?? known.publisher,
    publishedOn,
    ...(publishedAt && publishedOn === known.publishedOn ? { publishedAt } : {}),
    ...(modifiedAt ? { modifiedAt } : {}),
    text,
    passages,
    notes: [...notes, ...savedNote(saved.on), ...(hasOwnDays(passages) ? [] : withoutDay(publishedOn, [])), ...more],
  }
}

/** Every passage is a post with a day: a channel's page has no day of its own, and needs none. */
const hasOwnDays = (passages: Document['passages']): boolean =>
  passages.every(({ kind, post }) => kind === 'headline' || (post?.postedOn ?? null) !== null) &&
  passages.some(({ post }) => post !== null)

const savedNote = (on: string | null): Note[] =>
  on === null
    ? []
    : [{ code: 'intake/saved', at: span(0, 0), text: `The page was saved on ${on}, by the clock of whoever saved it.` }]
