import { span } from '#model'
import { laidOut } from './laid-out.ts'
import type { ReadPage } from './read-page.ts'

/** Scripts, styles, the title and comments; what is not closed goes to the end, so that it is looked for once. */
export const unread = /<(script|style|title)\b(?:.*?<\/\1\s*>|.*$)|<!--(?:.*?-->|.*$)/gisu

/** The words of markup that cannot be followed, with nothing known about them. */
export function wordsBetweenTags(html: string): ReadPage {
  const parts = html.replaceAll(unread, '').split(/<[^>]*>?/u)
  const words = parts.map((part) => part.replaceAll(/\s+/gu, ' ').trim()).filter((part) => part !== '')
  const text = 'The markup could not be followed; only its words were kept.'
  return {
    url: null,
    publisher: null,
    author: null,
    title: null,
    publishedOn: null,
    language: 'en',
    ...laidOut(
      words.map((part) => ({ kind: 'paragraph', words: part, embed: null })),
      [],
    ),
    notes: [{ code: 'intake/odd-html', at: span(0, 0), text }],
  }
}
