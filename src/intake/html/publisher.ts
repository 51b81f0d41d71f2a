import type { Page } from './dom.ts'
import type { ArticleData } from './json-ld.ts'
import { type Metas, saidOf } from './metas.ts'
import { tabOf } from './title.ts'

/** Who publishes the page, by what it says for machines: a name rather than an address. */
export function publisherOf(data: ArticleData, metas: Metas): string | null {
  const said = [
    saidOf(metas, 'og:site_name'),
    data.publisher,
    saidOf(metas, 'dc.publisher', 'dcterms.publisher', 'application-name'),
  ].filter((one) => one !== null)
  return said.find((one) => !isAddress(one)) ?? said[0] ?? null
}

/** "https://www.wire.example", "WIRE.EXAMPLE" */
const isAddress = (name: string): boolean => /^(?:https?:\/\/\S+|[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.\p{L}{2,})$/iu.test(name)

/** "Bridge closed | by Ana Roe | The Slow Report | Nov, 2025 | Medium": who publishes on a platform that calls itself the publisher. */
export function publicationIn(page: Page, title: string | null): string | null {
  const parts = tabOf(page)?.split(' | ') ?? []
  const by = parts.findIndex((part) => part.startsWith('by '))
  const isMonth = /^\p{Lu}\p{L}{2,8}, \d{4}$/u.test(parts[by + 2] ?? '')
  return by > 0 && parts.length === by + 4 && isMonth && title?.startsWith(parts[0] ?? '') ? (parts[by + 1] ?? null) : null
}

/** "Bridge closed | The Wire", "The Wire: Bridge closed": what the browser's tab shows beside the title is the site's name. */
export function besideTitle(page: Page, title: string | null): string | null {
  const tab = tabOf(page)
  if (tab === null || title === null) return null
  const at = tab.toLowerCase().indexOf(title.toLowerCase())
  const [before, behind] = at < 0 ? ['', ''] : [tab.slice(0, at), tab.slice(at + title.length)]
  const site = (
    behind === '' ? /^(?<site>[^|]{2,40}?)\s*[|:–—·»-]\s+$/u : /^\s+[|–—·»«-]\s+(?<site>[^|–—·»«]{2,40}?)(?:, [^|–—·»«]{0,80})?$/u
  ).exec(behind || before)
  return at > 0 && behind !== '' ? null : (site?.groups?.['site'] ?? null)
}
