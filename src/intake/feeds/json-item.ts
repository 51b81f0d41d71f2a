import type { JsonFeed } from 'feedsmith'
import type { Item } from './item.ts'
import { joined, plain } from './words.ts'

/** JSON Feed 1.1: authors and language of the feed are its items' where they give none. */
export function jsonItem({ items, authors, language }: JsonFeed.Feed<string>): Item | null {
  const item = items?.[0]
  if (!item) return null
  return {
    id: item.id ?? null,
    title: plain(item.title),
    url: item.url ?? item.external_url ?? null,
    published: item.date_published ?? null,
    updated: item.date_modified ?? null,
    author: joined((item.authors ?? authors)?.map(({ name }) => name)),
    full: item.content_html === undefined ? plain(item.content_text) : { value: item.content_html, isMarkup: true },
    summary: plain(item.summary),
    source: null,
    language: item.language ?? language ?? null,
  }
}
