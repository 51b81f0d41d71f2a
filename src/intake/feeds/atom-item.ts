import type { AtomFeed } from 'feedsmith'
import type { Item } from './item.ts'
import { joined, wordsOf } from './words.ts'

export function atomItem({ entries, authors, xml }: AtomFeed.Feed<string>): Item | null {
  const entry = entries?.[0]
  if (!entry) return null
  const { id, title, published, updated, source, content, summary } = entry
  const address = (entry.links ?? []).filter(({ rel = 'alternate' }) => rel === 'alternate')
  const page = address.find(({ type = 'text/html' }) => /html/u.test(type)) ?? address[0]
  const by = entry.authors ?? source?.authors ?? authors
  return {
    id: id ?? null,
    title: wordsOf(title),
    url: absolute(page?.href, entry.xml?.base ?? xml?.base),
    published: published ?? null,
    updated: updated ?? null,
    author: joined(by?.map(({ name }) => name)),
    full: wordsOf(content),
    summary: wordsOf(summary),
    source: source?.title?.value ?? null,
    language: content?.xml?.lang ?? entry.xml?.lang ?? xml?.lang ?? null,
  }
}

function absolute(address: string | undefined, base: string | undefined): string | null {
  if (address === undefined) return null
  return URL.parse(address, base)?.href ?? address
}
