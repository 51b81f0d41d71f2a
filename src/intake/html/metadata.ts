import { type Document, type Note, span } from '#model'
import { classesOf, type Element, elementsIn, isLongerThan, type Page, textOf } from './dom.ts'
import type { ArticleData } from './json-ld.ts'
import { type Metas, saidOf } from './metas.ts'
import { writtenDateIn } from './written-dates.ts'

/** What the page says of itself, but for its dates and its language. */
export type Metadata = Pick<Document, 'title' | 'author' | 'publisher' | 'url'> & { readonly notes: readonly Note[] }

/** What is said for machines goes first: it seldom carries a site's name or a slogan. `url`: the address that is known already. */
export function metadataOf(page: Page, data: ArticleData, metas: Metas, url: string | null): Metadata {
  const publishers = [saidOf(metas, 'og:site_name'), data.publisher, saidOf(metas, ...publisherMetas)].filter(
    (one) => one !== null,
  )
  const publisher = publishers.find((one) => !isAddress(one)) ?? publishers[0] ?? null
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

const publisherMetas = ['dc.publisher', 'dcterms.publisher', 'application-name']
/** "https://www.wire.example", "WIRE.EXAMPLE" */
const isAddress = (name: string): boolean => /^(?:https?:\/\/\S+|[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.\p{L}{2,})$/iu.test(name)

export const wordsOf = (text: string | null | undefined): string | null =>
  text?.replaceAll(/[\s\u00ad\u200b]+/gu, (space) => (/\s/u.test(space) ? ' ' : '')).trim() || null
const webAddress = (text: string | null | undefined): string | null => (text && /^https?:\/\//i.test(text) ? text : null)

const linkTo = ({ elements }: Page, relation: string): string | null =>
  elements.find(({ name, attributes }) => name === 'link' && attributes['rel']?.toLowerCase() === relation)?.attributes['href'] ??
  null

/** The page's heading of the first level; of several, the one that the page elsewhere calls its title, else the only one in the article. */
function titleOf(page: Page, data: ArticleData, metas: Metas, publisher: string | null): string | null {
  const elsewhere = [data.headline, saidOf(metas, 'og:title', 'twitter:title', 'dc.title', 'sailthru.title', 'parsely-title')]
  const tab = wordsOf(page.elements.filter(({ name }) => name === 'title').map(textOf)[0])
  const headings = page.elements.filter((element) => element.name === 'h1' && !isLongerThan(longestHeading, element))
  const worded = headings.flatMap((heading) => wordsOf(textOf(heading)) ?? [])
  const saidTitles = elsewhere.some((title) => title !== null) ? elsewhere : [tab]
  const isNamed = (words: string) => saidTitles.some((title) => title?.toLowerCase().includes(words.toLowerCase()))
  const ofArticle = headings.filter((heading) => isWithin(heading, 'article') || isWithin(heading, 'main'))
  const [only] = ofArticle.length === 1 ? ofArticle : headings.length === 1 ? headings : []
  const heading = worded.find((words) => isNamed(words) && words !== publisher) ?? wordsOf(only && textOf(only))
  // A heading that nothing else calls the title, on a page that says its title, is the name of the site.
  const named = elsewhere.find((title) => title !== null) ?? null
  if (
    heading !== null &&
    (named === null || isNamed(heading) || (heading !== publisher && heading.length > shortest && !isShown(named, page)))
  )
    return heading
  const title = withoutSite(named ?? (tab && shownOf(tab, page)), publisher)
  const lower = page.elements.find(
    (element) =>
      element.name === 'h2' &&
      !isLongerThan(longestHeading, element) &&
      wordsOf(textOf(element))?.toLowerCase() === title?.toLowerCase(),
  )
  return lower ? wordsOf(textOf(lower)) : title
}

/** With the space around its words, in UTF-16 units and elements; headings in headings by the thousand are none. */
const longestHeading = 2_000

/** Of a title that is more than a name. */
const shortest = 25

/** Whether a box that its class calls a title shows it: the heading under it is what else is said. */
const isShown = (title: string, { elements }: Page): boolean =>
  elements.some(
    (element) =>
      /(?:title|headline)(?:$|\s)/iu.test(element.attributes['class'] ?? '') &&
      !isLongerThan(longestHeading, element) &&
      wordsOf(textOf(element)) === title,
  )

const isWithin = (element: Element, name: string): boolean => {
  for (let outer = element.parent; outer; outer = outer.parent) if (outer.name === name) return true
  return false
}

/** "Bridge closed | The Wire": without the last part, where a box of the page says just the rest. */
function shownOf(tab: string, { elements }: Page): string {
  const rest = tab.slice(0, /\s[|–—·»-]\s[^|–—·»]*$/u.exec(tab)?.index)
  const isSaid = ({ name, children }: Element) =>
    name !== 'title' && children.some((child) => typeof child === 'string' && wordsOf(child) === rest)
  return rest !== tab && rest.length > shortest && elements.some(isSaid) ? rest : tab
}

/** "Bridge closed | The Wire", where the site is known to be called so. */
function withoutSite(title: string | null, publisher: string | null): string | null {
  if (title === null || publisher === null) return title
  const parts = title.split(/(?<!\s)\s+[|–—·»-]\s+/u)
  const last = parts.at(-1)?.toLowerCase()
  if (parts.length < 2 || last === undefined || !publisher.toLowerCase().includes(last)) return title
  return title.slice(0, title.length - last.length).replace(/(?<!\s)\s+[|–—·»-]\s+$/u, '')
}

/** "Bridge closed | by Ana Roe | The Slow Report | Nov, 2025 | Medium": who publishes on a platform that calls itself the publisher. */
function publicationIn({ elements }: Page, title: string | null): string | null {
  const parts = wordsOf(elements.filter(({ name }) => name === 'title').map(textOf)[0])?.split(' | ') ?? []
  const by = parts.findIndex((part) => part.startsWith('by '))
  const isMonth = /^\p{Lu}\p{L}{2,8}, \d{4}$/u.test(parts[by + 2] ?? '')
  return by > 0 && parts.length === by + 4 && isMonth && title?.startsWith(parts[0] ?? '') ? (parts[by + 1] ?? null) : null
}

/** "Bridge closed | The Wire", "The Wire: Bridge closed": what the browser's tab shows beside the title is the site's name. */
function besideTitle({ elements }: Page, title: string | null): string | null {
  const tab = wordsOf(elements.filter(({ name }) => name === 'title').map(textOf)[0])
  if (tab === null || title === null) return null
  const at = tab.toLowerCase().indexOf(title.toLowerCase())
  const [before, behind] = at < 0 ? ['', ''] : [tab.slice(0, at), tab.slice(at + title.length)]
  const site = (
    behind === '' ? /^(?<site>[^|]{2,40}?)\s*[|:–—·»-]\s+$/u : /^\s+[|–—·»«-]\s+(?<site>[^|–—·»«]{2,40}?)(?:, [^|–—·»«]{0,80})?$/u
  ).exec(behind || before)
  return at > 0 && behind !== '' ? null : (site?.groups?.['site'] ?? null)
}

function authorOf(page: Page, data: ArticleData, metas: Metas): string | null {
  const said = [
    'author',
    'article:author',
    'parsely-author',
    'sailthru.author',
    'dc.creator',
    'dcterms.creator',
    'byl',
    'cxenseparse:author',
  ]
  const fromMetas = said.flatMap((name) => {
    const names = (metas.get(name) ?? []).flatMap((one) => nameIn(one) ?? [])
    return names.length > 0 ? [[...new Set(names)].join(', ')] : []
  })[0]
  return (
    nameIn(data.author) ??
    fromMetas ??
    nameIn(visibleAuthor(page)?.split(behindName, 1)[0]) ??
    besideDate(page) ??
    aboveDate(page)
  )
}

function visibleAuthor({ elements }: Page): string | null {
  const marked = elements.find(
    ({ attributes }) => attributes['rel'] === 'author' || /(?:^|\s)author(?:\s|$)/u.test(attributes['itemprop'] ?? ''),
  )
  if (marked) {
    const name = [...elementsIn(marked)].find(({ attributes }) => attributes['itemprop'] === 'name')
    const words = wordsOf(textOf(name ?? marked))
    if (words !== null && words.length <= longest) return words
  }
  for (const element of elements) {
    if (!classesOf(element).some((name) => ofAuthor.test(name) && /^[\w-]+$/u.test(name))) continue
    if (isLongerThan(longestWithSpace, element)) continue
    // Beside the name there may be a button: the name is the link.
    const links = [...elementsIn(element)].filter(({ name, attributes }) => name === 'a' && attributes['href'] !== undefined)
    const named = links.length === 1 ? wordsOf(links.map(textOf).join('')) : null
    const words = named !== null && personal.test(named) ? named : wordsOf(textOf(element))
    if (words !== null && words.length <= longest) return words
  }
  return null
}

/** "byline", "post__author-name" */
const ofAuthor = /(?:^|[-_])(?:by-?line|author)(?:[-_]{1,2}(?:names?|link))?$/iu

/** Of such an element, in UTF-16 units and elements. */
const longestWithSpace = 2_000

/** "Ana Roe | 14.03.2024": a name and a day in one line, not far under the title. */
function besideDate({ elements }: Page): string | null {
  const title = elements.findIndex(({ name }) => name === 'h1')
  if (title < 0) return null
  for (const element of elements.slice(title + 1, title + 20)) {
    if (isLongerThan(longest, element)) continue
    const [name = '', rest = ''] = wordsOf(textOf(element))?.split(/(?<!\s)\s*[|·•]\s*/u, 2) ?? []
    if (personal.test(name) && /^\P{L}*\d/u.test(rest) && writtenDateIn(rest) !== null) return name
  }
  return null
}

/** "Ana Roe, Bo Hatch, and Ida Torp", and in the next box a day: the first words under the title. */
function aboveDate({ elements }: Page): string | null {
  const title = elements.findIndex(({ name }) => name === 'h1')
  if (title < 0) return null
  for (const element of elements.slice(title + 1, title + 40)) {
    if (element.name !== 'p' && element.name !== 'div') continue
    if (isLongerThan(longest, element)) continue
    const siblings = element.parent?.children.filter((child) => typeof child !== 'string') ?? []
    const next = siblings[siblings.indexOf(element) + 1]
    if (next === undefined || isLongerThan(longest, next) || writtenDateIn(wordsOf(textOf(next)) ?? '') === null) continue
    const names =
      wordsOf(textOf(element))
        ?.replace(by, '')
        .split(/, and |, | and /u) ?? []
    if (names.length > 0 && names.every((name) => personal.test(name))) return names.join(', ')
  }
  return null
}

/** Two to four words in capitals. */
const personal = /^\p{Lu}[\p{L}.’'-]+(?: \p{Lu}[\p{L}.’'-]*){1,3}$/u

/** Of a line that names the author, in UTF-16 units. */
const longest = 100

const by = /^(?:(?:written |reported |text )?by|von|par|por|di|автор|текст|بقلم)\s*(?::\s*|\s)/iu
/** "By Jane Roe · 6 May" */
const behindName = /(?<!\s)(?:\s*[|·•]|[^\S\n]*\n|\s+[–—-]\s|,?\s*(?:on\s+)?\d)/u
/** "By Jane Roe" is Jane Roe; an author's address is no name. */
function nameIn(author: string | null | undefined): string | null {
  const words =
    wordsOf(author)
      ?.replace(by, '')
      .replace(/(?<![,:;])[,:;]+$/u, '')
      .trim() ?? ''
  return words === '' || /^(?:https?:|[^\p{L}]*$)|@\w+\.\w/iu.test(words) ? null : words
}

function notesOn(metas: Metas, url: string | null, canonical: string | null): Note[] {
  const sources = new Set([...(metas.get('original-source') ?? []), ...(metas.get('syndication-source') ?? [])])
  const text = [...sources].map((source) => `The page names another as its source: ${source}`)
  if (url !== null && canonical !== null && hostOf(url) !== hostOf(canonical))
    text.push(`The page names another address as its own: ${canonical}`)
  return text.map((words) => ({ code: 'intake/original-source', at: span(0, 0), text: words }))
}

const hostOf = (url: string): string => /^https?:\/\/(?:www\.|m\.|amp\.)?([^/:?#]+)/iu.exec(url)?.[1]?.toLowerCase() ?? ''
