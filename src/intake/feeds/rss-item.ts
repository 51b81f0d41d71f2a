import type { RdfFeed, RssFeed } from 'feedsmith'
import type { Item } from './item.ts'
import { joined, markup } from './words.ts'

export function rssItem({ items, language, dc }: RssFeed.Feed<string>): Item | null {
  const item = items?.[0]
  if (!item) return null
  const { guid, title, link, pubDate, source, authors, description, content } = item
  const permalink = guid?.isPermaLink === false ? undefined : guid?.value
  return {
    id: guid?.value ?? null,
    title: markup(title),
    url: link ?? permalink ?? null,
    published: pubDate ?? item.dc?.dates?.[0] ?? item.dcterms?.created?.[0] ?? null,
    updated: item.atom?.updated ?? item.dcterms?.modified?.[0] ?? null,
    author: joined(item.dc?.creators) ?? joined(authors?.map(({ name }) => name)),
    full: markup(content?.encoded),
    summary: markup(description),
    source: source?.title ?? null,
    language: item.dc?.languages?.[0] ?? language ?? dc?.languages?.[0] ?? null,
  }
}

export function rdfItem({ items, dc }: RdfFeed.Feed<string>): Item | null {
  const item = items?.[0]
  if (!item) return null
  return {
    id: item.rdf?.about ?? null,
    title: markup(item.title),
    url: item.link ?? null,
    published: item.dc?.dates?.[0] ?? null,
    updated: item.dcterms?.modified?.[0] ?? null,
    author: joined(item.dc?.creators),
    full: markup(item.content?.encoded),
    summary: markup(item.description),
    source: null,
    language: item.dc?.languages?.[0] ?? dc?.languages?.[0] ?? null,
  }
}
