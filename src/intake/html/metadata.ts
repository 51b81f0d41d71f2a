import type { Document } from '#model'
import { dayIn } from '../jsonl.ts'
import { articleData } from './json-ld.ts'
import type { Page } from './dom.ts'

export type Metadata = Pick<Document, 'title' | 'author' | 'publisher' | 'publishedOn' | 'url' | 'language'>

/** What the page says of itself. Its structured data goes first: it is written for machines and seldom carries a site's name or a slogan. */
export function metadataOf(page: Page): Metadata {
  const data = articleData(page)
  return {
    title:
      headingOf(page) ??
      data.headline ??
      meta(page, 'og:title', 'twitter:title') ??
      wordsOf(page.querySelector('title')?.textContent),
    author: withoutBy(
      data.author ??
        meta(page, 'author', 'article:author', 'parsely-author') ??
        wordsOf(page.querySelector('[rel=author]')?.textContent),
    ),
    publisher: meta(page, 'og:site_name') ?? data.publisher,
    publishedOn: dayIn(data.datePublished ?? publicationDate(page) ?? ''),
    url: webAddress(page.querySelector('link[rel=canonical]')?.getAttribute('href')) ?? webAddress(meta(page, 'og:url')),
    language: /^([a-z]{2,3})(?:-|$)/i.exec(page.documentElement?.getAttribute('lang') ?? '')?.[1]?.toLowerCase() ?? 'en',
  }
}

const wordsOf = (text: string | null | undefined): string | null => text?.replaceAll(/\s+/gu, ' ').trim() || null
const webAddress = (text: string | null | undefined): string | null => (text && /^https?:\/\//i.test(text) ? text : null)

/** The page's only first-level heading; of several, the only one inside the article. */
function headingOf(page: Page): string | null {
  for (const selector of ['h1', 'article h1', 'main h1']) {
    const [heading, another] = page.querySelectorAll(selector)
    if (heading && !another) return wordsOf(heading.textContent)
  }
  return null
}

function meta(page: Page, ...names: readonly string[]): string | null {
  for (const name of names) {
    const found = page.querySelector(`meta[property="${name}"], meta[name="${name}"], meta[itemprop="${name}"]`)
    const words = wordsOf(found?.getAttribute('content'))
    if (words) return words
  }
  return null
}

function publicationDate(page: Page): string | null {
  const stated = meta(page, 'article:published_time', 'datePublished', 'date', 'pubdate', 'dc.date.issued', 'parsely-pub-date')
  if (stated) return stated
  // Two times are a list of other articles, or a later change: neither can be told from the day of publication.
  for (const selector of ['article time[datetime]', 'time[datetime]']) {
    const days = new Set([...page.querySelectorAll(selector)].map((time) => dayIn(time.getAttribute('datetime') ?? '')))
    const [day] = days
    if (day && days.size === 1) return day
  }
  return null
}

/** "By Jane Roe" is Jane Roe; an author's address is no name. */
function withoutBy(author: string | null): string | null {
  const name = author?.replace(/^by\s+/iu, '') ?? null
  return name === null || /^https?:/i.test(name) ? null : name
}
