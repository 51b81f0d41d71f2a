import { type Element, isLongerThan, type Page, textOf } from './dom.ts'
import type { ArticleData } from './json-ld.ts'
import { type Metas, saidOf } from './metas.ts'
import { wordsOf } from './words.ts'

/** The page's heading of the first level; of several, the one that the page elsewhere calls its title, else the only one in the article. */
export function titleOf(page: Page, data: ArticleData, metas: Metas, publisher: string | null): string | null {
  const elsewhere = [data.headline, saidOf(metas, 'og:title', 'twitter:title', 'dc.title', 'sailthru.title', 'parsely-title')]
  const tab = tabOf(page)
  const headings = page.elements.filter((element) => element.name === 'h1' && !isLongerThan(longestHeading, element))
  const worded = headings.flatMap((heading) => wordsOf(textOf(heading)) ?? [])
  const saidTitles = elsewhere.some((title) => title !== null) ? elsewhere : [tab]
  const isNamed = (words: string) => saidTitles.some((title) => title?.toLowerCase().includes(words.toLowerCase()))
  const ofArticle = headings.filter((heading) => isWithin(heading, 'article') || isWithin(heading, 'main'))
  const [only] = ofArticle.length === 1 ? ofArticle : headings.length === 1 ? headings : []
  const named = elsewhere.find((title) => title !== null) ?? null
  const isSite = (words: string) => words === publisher || (named === null && isLastPartOf(tab, words))
  const heading =
    [...worded.filter(isNamed), wordsOf(only && textOf(only))].find((words) => words !== null && !isSite(words)) ?? null
  // A heading that nothing else calls the title, on a page that says its title, is the name of the site.
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

/** Of "Bridge closed - The Wire" the site's name, which its logo says in a heading too. */
const isLastPartOf = (tab: string | null, words: string): boolean =>
  tab !== null && tab.endsWith(words) && /\s[|–—·»-]\s$/u.test(tab.slice(0, -words.length))

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

/** What the browser's tab shows. */
export const tabOf = ({ elements }: Page): string | null =>
  wordsOf(elements.filter(({ name }) => name === 'title').map(textOf)[0])
