import { pageOf } from '../html/dom.ts'
import { pageBlocksIn } from '../html/page-blocks.ts'
import { linksIn } from '../links.ts'

export type Content = { readonly words: string; readonly links: readonly string[] }

/** The words of a post as a reader sees them, its warning first, and where it leads: not the pages of people and tags. */
export function contentOf(html: string, warning: string | null): Content {
  const { words, links } = wordsOf(html)
  return {
    words: [warning?.trim() ?? '', words].filter((part) => part !== '').join('\n\n'),
    links: [...linksIn(words).map(([link]) => link), ...links],
  }
}

/** Characters of markup. No post is so long; beyond it the tags are left out and not followed. */
const longestMarkup = 1 << 16

function wordsOf(html: string): Content {
  if (html.length > longestMarkup) return { words: betweenTags(html), links: [] }
  const page = pageOf(html)
  if (typeof page === 'string') return { words: betweenTags(html), links: [] }
  const words = pageBlocksIn(page.root).map((block) => block.words)
  const links = page.elements.flatMap(({ name, attributes }) => {
    const { href = '', class: marks = '' } = attributes
    return name === 'a' && /^https?:/iu.test(href) && !/\b(?:mention|hashtag)\b/u.test(marks) ? [href] : []
  })
  return { words: words.join('\n\n'), links }
}

const betweenTags = (html: string): string => html.replaceAll(/<[^<>]*>/gu, ' ').trim()
