import { sha256Of } from '#base'
import { dayAt, type Document, documentIdOf, type Instant, type Note, type Passage, type Post, span } from '#model'
import type { About } from './about.ts'
import { withoutDay } from './text-document.ts'

/** What an export tells of one post. */
export type PostTold = Pick<Post, 'platform' | 'author' | 'handle' | 'postedOn' | 'url' | 'links'> & {
  readonly postedAt: Instant | null
  readonly editedAt: Instant | null
  /** As a reader sees them, not blank. */
  readonly words: string
  /** In front of the words and none of them: "RT @ana: ". */
  readonly opening?: string
  readonly attachments: readonly NonNullable<Post['attachments']>[number][]
  readonly language: string
  /** What could not be settled about it. */
  readonly notes: readonly PostNote[]
}
export type PostNote = { readonly code: Note['code']; readonly text: string }

/** What is known of the document beside its posts. */
export type PostFields = Pick<Document, 'givenId' | 'url' | 'publisher' | 'author'> & {
  readonly bytes: Uint8Array
  readonly about: About
  /** When it came out in the form that it has here: posted by the author, or passed on by the publisher. */
  readonly came: { readonly on: Document['publishedOn']; readonly at: Instant | null }
}

/** The Document of a post by itself, and behind it of the post that it quotes: a passage for each. */
export function postDocument([first, ...quoted]: readonly [PostTold, ...PostTold[]], fields: PostFields): Document {
  const { bytes, about, came, ...known } = fields
  let text = ''
  const passages: Passage[] = []
  const notes: Note[] = []
  for (const told of [first, ...quoted]) {
    if (text !== '') text += '\n\n'
    const start = text.length
    const opening = told.opening ?? ''
    text += opening + readable(told.words)
    const at = span(start, text.length)
    const language = told.language === first.language ? {} : { language: told.language }
    passages.push({
      id: `p${passages.length + 1}` as const,
      kind: 'post',
      at,
      body: span(start + opening.length, text.length),
      post: postOf(told),
      ...language,
    })
    notes.push(...told.notes.map((note) => ({ ...note, at })))
  }
  const sha256 = sha256Of(bytes)
  const publishedOn = about.publishedOn ?? came.on
  return {
    id: documentIdOf(sha256),
    sha256,
    path: about.path,
    title: null,
    ...known,
    publishedOn,
    ...(came.at === null ? {} : { publishedAt: came.at }),
    ...(first.editedAt === null ? {} : { modifiedAt: first.editedAt }),
    language: first.language,
    text,
    passages,
    notes: withoutDay(publishedOn, notes),
  }
}

const postOf = ({ platform, author, handle, postedOn, postedAt, editedAt, url, links, attachments }: PostTold): Post => ({
  platform,
  author,
  handle,
  authorAt: null,
  postedOn,
  ...(postedAt === null ? {} : { postedAt }),
  ...(editedAt === null ? {} : { editedAt }),
  url,
  links: [...new Set(links)],
  ...(attachments.length === 0 ? {} : { attachments }),
})

/** Trimmed, and without what no database keeps: half characters and NUL. */
export const readable = (words: string): string => words.replaceAll('\0', '\ufffd').toWellFormed().trim()

/** The day in UTC and the instant of a post whose exact time is known, else neither. */
export const momentOf = (at: Instant | null): { readonly on: Document['publishedOn']; readonly at: Instant | null } => ({
  on: at === null ? null : dayAt(at),
  at,
})

/** "Name (@handle)" taken apart; a handle alone is the name too. */
export function accountIn({ account }: About): { readonly author: string; readonly handle: string | null } | null {
  const words = account?.trim() ?? ''
  if (words === '') return null
  const opening = words.endsWith(')') ? words.lastIndexOf('(@') : -1
  if (opening < 0)
    return words.startsWith('@') ? { author: words.slice(1), handle: words.slice(1) } : { author: words, handle: null }
  const handle = words.slice(opening + 2, -1)
  return { author: words.slice(0, opening).trim() || handle, handle }
}

export const accountWords = (author: string, handle: string | null): string =>
  handle === null ? author : `${author} (@${handle})`
