import { Failure } from '#base'
import { xmlScanned } from '../xml-scan.ts'
import { pageOf } from '../html/dom.ts'
import { feedLike } from './is-feed.ts'
import { xmlCharactersOf } from '../xml-characters.ts'

/** A feed that somebody lists. */
export type ListedFeed = { readonly title: string | null; readonly url: string }

/** The feeds in a list in OPML 1.0 or 2.0, in order, each once, whatever outlines they lie in. Lists that it includes are not followed. `name`: as messages call it. */
export function feedsIn(bytes: Uint8Array, name = 'the list'): readonly ListedFeed[] | Failure {
  if (feedLike(bytes.subarray(0, 4096)) !== 'opml') return new Failure('feed/damaged', `${name}: is no list of feeds in OPML`)
  const found: ListedFeed[] = []
  const isWhole = xmlScanned(xmlCharactersOf(bytes), {
    onOpen: ({ name: element, attributes }) => {
      if (element.toLowerCase() !== 'outline') return
      const by = new Map(Object.entries(attributes).map(([key, value]) => [key.toLowerCase(), value.trim()]))
      if (/^(?:include|link)$/iu.test(by.get('type') ?? '')) return
      found.push({ title: by.get('title') || by.get('text') || null, url: by.get('xmlurl') ?? '' })
    },
  })
  if (!isWhole) return new Failure('feed/damaged', `${name}: its outlines are nested too deep`)
  return eachOnce(found)
}

const types = /^application\/(?:(?:rss|atom|rdf|feed)\+(?:xml|json)|json)$/iu

/** The feeds that a page names as its own (RSS autodiscovery), with whole addresses. `base` is the page's address. */
export function feedsOnPage(html: string, base: string): readonly ListedFeed[] {
  const page = pageOf(html)
  // What the parser cannot follow names no feed.
  if (typeof page === 'string') return []
  const given = page.elements.find(({ name, attributes }) => name === 'base' && attributes['href'] !== undefined)
  const from = URL.parse(given?.attributes['href'] ?? '', base)?.href ?? base
  const links = page.elements.filter(
    ({ name, attributes: { rel = '', type = '', href } }) =>
      name === 'link' && href !== undefined && /(?:^|\s)alternate(?:\s|$)/iu.test(rel) && types.test(type.trim()),
  )
  return eachOnce(
    links.map(({ attributes: { title = '', href = '' } }) => ({
      title: title.trim() || null,
      url: URL.parse(href, from)?.href ?? '',
    })),
  )
}

function eachOnce(feeds: readonly ListedFeed[]): ListedFeed[] {
  const byUrl = new Map<string, ListedFeed>()
  for (const one of feeds) if (/^https?:\/\//iu.test(one.url) && !byUrl.has(one.url)) byUrl.set(one.url, one)
  return [...byUrl.values()]
}
