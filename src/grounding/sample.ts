import { never } from '#base'
import { dayOf, type Document, documentIdOf, type Passage } from '#model'

/** A document of one paragraph, made up for a test; unless told otherwise it is of Monday, 5 June 2023. */
export function documentOf(text: string, { day = '2023-06-05' }: { readonly day?: string | null } = {}): Document {
  const at = { start: 0, end: text.length }
  return withPassage(text, day, { id: 'p1', kind: 'paragraph', at, body: at, post: null })
}

/** A document of Monday, 5 June 2023 that is one embedded post; its signature begins at the last dash. */
export function postOf(text: string, day: string): Document {
  const at = { start: 0, end: text.length }
  const body = { start: 0, end: text.lastIndexOf('—') }
  const nobody = { platform: 'x', author: 'Someone', handle: 'someone', authorAt: null, url: null, links: [] } as const
  return withPassage(text, '2023-06-05', { id: 'p1', kind: 'post', at, body, post: { ...nobody, postedOn: dayOf(day) } })
}

const withPassage = (text: string, day: string | null, passage: Passage): Document => ({
  id: documentIdOf('0'),
  givenId: null,
  sha256: '0',
  path: null,
  url: null,
  publisher: null,
  author: null,
  title: null,
  publishedOn: day === null ? null : (dayOf(day) ?? never(day)),
  language: 'en',
  text,
  passages: [passage],
  notes: [],
})
