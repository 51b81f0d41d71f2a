import { type Document, type Note, span } from '#model'
import { authorOf } from './author.ts'
import type { Page } from './dom.ts'
import type { ArticleData } from './json-ld.ts'
import { type Metas, saidOf } from './metas.ts'
import { besideTitle, publicationIn, publisherOf } from './publisher.ts'
import { titleOf } from './title.ts'

/** What the page says of itself, but for its dates and its language. */
export type Metadata = Pick<Document, 'title' | 'author' | 'publisher' | 'url'> & { readonly notes: readonly Note[] }

/** What is said for machines goes first: it seldom carries a site's name or a slogan. `url`: the address that is known already. */
export function metadataOf(page: Page, data: ArticleData, metas: Metas, url: string | null): Metadata {
  const publisher = publisherOf(data, metas)
  const canonical = webAddress(linkTo(page, 'canonical')) ?? webAddress(saidOf(metas, 'og:url'))
  const title = titleOf(page, data, metas, publisher)
  return {
    title,
    author: authorOf(page, data, metas),
    publisher: publicationIn(page, title) ?? publisher ?? besideTitle(page, title),
    url: url ?? canonical,
    notes: notesOn(metas, url, canonical),
  }
}

const webAddress = (text: string | null | undefined): string | null => (text && /^https?:\/\//i.test(text) ? text : null)

const linkTo = ({ elements }: Page, relation: string): string | null =>
  elements.find(({ name, attributes }) => name === 'link' && attributes['rel']?.toLowerCase() === relation)?.attributes['href'] ??
  null

function notesOn(metas: Metas, url: string | null, canonical: string | null): Note[] {
  const sources = new Set([...(metas.get('original-source') ?? []), ...(metas.get('syndication-source') ?? [])])
  const text = [...sources].map((source) => `The page names another as its source: ${source}`)
  if (url !== null && canonical !== null && hostOf(url) !== hostOf(canonical))
    text.push(`The page names another address as its own: ${canonical}`)
  return text.map((words) => ({ code: 'intake/original-source', at: span(0, 0), text: words }))
}

const hostOf = (url: string): string => /^https?:\/\/(?:www\.|m\.|amp\.)?([^/:?#]+)/iu.exec(url)?.[1]?.toLowerCase() ?? ''
