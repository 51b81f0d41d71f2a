import { Failure } from '#base'
import { xmlScanned } from '../xml-scan.ts'
import { isNestedTooDeep } from '../html/depth.ts'
import { pageOf } from '../html/dom.ts'
import { feedLike } from './is-feed.ts'
import { xmlCharactersOf } from './xml-characters.ts'

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
  if (isNestedTooDeep(html)) return []
  try {
    const page = pageOf(html)
    const from = URL.parse(page.querySelector('base[href]')?.getAttribute('href') ?? '', base)?.href ?? base
    const links = [...page.querySelectorAll('link[href]')].filter(
      (link) =>
        /(?:^|\s)alternate(?:\s|$)/iu.test(link.getAttribute('rel') ?? '') && types.test(link.getAttribute('type')?.trim() ?? ''),
    )
    return eachOnce(
      links.map((link) => ({
        title: link.getAttribute('title')?.trim() || null,
        url: URL.parse(link.getAttribute('href') ?? '', from)?.href ?? '',
      })),
    )
  } catch {
    // What the parser cannot follow names no feed.
    return []
  }
}

function eachOnce(feeds: readonly ListedFeed[]): ListedFeed[] {
  const byUrl = new Map<string, ListedFeed>()
  for (const one of feeds) if (/^https?:\/\//iu.test(one.url) && !byUrl.has(one.url)) byUrl.set(one.url, one)
  return [...byUrl.values()]
}
