import { Failure } from '#base'
import { type Document, wordsAt } from '#model'
import type { About } from './about.ts'
import { documentInPage } from './html/document-in-page.ts'
import { plainDocument } from './plain.ts'

export const unknown: About = { path: 'report.txt', format: 'plain', publishedOn: null, publisher: null, url: null }

/** For tests: the one document that the words make. */
export function documentOf(words: string, about: Partial<About> = {}): Document {
  const read = about.format === 'html' ? documentInPage : plainDocument
  const document = read(new TextEncoder().encode(words), { ...unknown, ...about })
  if (document instanceof Failure) throw new Error(`no document: ${document.message}`)
  return document
}

/** For tests: a line for each passage, "kind: words", with the author and the day of a post; a line end in it is a "/". */
export function outline({ text, passages }: Document): string[] {
  return passages.map(({ kind, body, post }) => {
    const by = post ? ` by ${post.author} @${post.handle} ${post.postedOn}` : ''
    return `${kind}${by}: ${wordsAt(text, body).replaceAll(/(?<!\s)\s*[\r\n]\s*/gu, ' / ')}`
  })
}
