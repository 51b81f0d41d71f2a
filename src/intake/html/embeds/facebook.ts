import { writtenDayIn } from '../written-dates.ts'
import { type Element, firstIn, hasClass } from '../dom.ts'
import type { PostReader } from './post-readers.ts'
import { linksOf, withoutQuery, wordsIn } from './words.ts'

/** The words, then "Posted by Name on Sunday, June 4, 2023" in any language: two links, to who posted it and to the post. */
export const facebookPosts: PostReader = {
  fits: (element) => isBox(element) || (element.name === 'blockquote' && hasClass(element, 'fb-xfbml-parse-ignore')),
  posts: (element) => {
    const quote = element.name === 'blockquote' ? element : firstIn(element, ({ name }) => name === 'blockquote')
    const url = quote?.attributes['cite'] ?? element.attributes['data-href'] ?? null
    const [by, date] = quote ? linksOf(quote).slice(-2) : []
    const words = wordsIn(quote)
    const author = wordsIn(by ?? null)
    const posted = wordsIn(date ?? null)
    const signed = author === '' || posted === '' ? -1 : words.lastIndexOf(author, words.lastIndexOf(posted))
    const start = signed < 0 ? -1 : Math.max(words.lastIndexOf('\n', signed) + 1, 0)
    const body = words.slice(0, Math.max(start, 0)).trim()
    if (body === '') return [{ platform: 'facebook', url, element }]
    const handle = /facebook\.com\/([\w.]+)\/?(?:[?#]|$)/u.exec(by?.attributes['href'] ?? '')?.[1] ?? null
    const signature = words.slice(start).trim()
    return [
      {
        platform: 'facebook',
        author,
        handle,
        postedOn: writtenDayIn(posted),
        url: withoutQuery(url ?? undefined),
        body,
        signature,
      },
    ]
  },
}

const isBox = (element: Element): boolean =>
  ['fb-post', 'fb-video'].some((name) => hasClass(element, name)) || element.name === 'amp-facebook'
