import { articleIn, type Element, type Page } from './dom.ts'
import type { Metadata } from './metadata.ts'
import { type PageBlock, pageBlocksIn } from './page-blocks.ts'

/** The blocks of the page's article, its title first. */
export function articleBlocksIn(page: Page, { title, author }: Pick<Metadata, 'title' | 'author'>): PageBlock[] {
  // Readability takes the page apart, so the whole of it is read first.
  const everything = pageBlocksIn(frameOf(page))
  const article = articleIn(page)
  const kept = article ? pageBlocksIn(article) : []
  const isTitle = ({ kind, words }: PageBlock) => kind === 'headline' && words === title
  const isByline = ({ words }: PageBlock) =>
    author !== null && words.length < 2 * author.length + 40 && words.startsWith(`By ${author}`)
  const blocks = withGaps(everything, kept).filter((block) => !isTitle(block) && !isByline(block) && !isLink(block))
  if (title === null || blocks.length === 0) return blocks
  return [{ kind: 'headline', words: title, embed: null, isLinks: false }, ...blocks]
}

/** The page's only article, else its only main part, else all of it. */
function frameOf(page: Page): Element {
  for (const selector of ['article', 'main']) {
    const [only, another] = page.querySelectorAll(selector)
    if (only && !another && pageBlocksIn(only).length > 0) return only
  }
  return page.body ?? page
}

/** An item that is nothing but a link leads to another story. */
const isLink = ({ kind, isLinks }: PageBlock): boolean => kind === 'list-item' && isLinks

/** Readability shows where the article begins and ends; inside it, it throws out captions, short lists and quotations that belong to it. */
function withGaps(everything: readonly PageBlock[], kept: readonly PageBlock[]): readonly PageBlock[] {
  const keys = new Set(kept.map(keyOf))
  const isKept = (block: PageBlock) => keys.has(keyOf(block))
  const first = everything.findIndex(isKept)
  const last = everything.findLastIndex(isKept)
  if (first < 0) return kept.length > 0 ? kept : everything
  return everything.slice(first, last + 1).filter((block) => isKept(block) || belongs(block))
}

const keyOf = ({ words, embed }: PageBlock): string => (embed === null ? words : `embed ${embed}`)

/** Menus, "Read more" and "Share" are links, or words without a final stop. */
const belongs = ({ kind, words, isLinks }: PageBlock): boolean =>
  !isLinks && (kind !== 'paragraph' || /[.!?…]["”’')\]]*$/u.test(words))
