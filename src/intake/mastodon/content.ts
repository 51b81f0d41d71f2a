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
  try {
    const page = pageOf(`<html><body>${html}</body></html>`)
    const words = pageBlocksIn(page.body ?? page).map((block) => block.words)
    const links = [...page.querySelectorAll('a[href]')].flatMap((link) => {
      const [address, marks] = [link.getAttribute('href') ?? '', link.getAttribute('class') ?? '']
      return /^https?:/iu.test(address) && !/\b(?:mention|hashtag)\b/u.test(marks) ? [address] : []
    })
    return { words: words.join('\n\n'), links }
  } catch {
    // Markup nested some thousand deep exhausts the parser's stack.
    return { words: betweenTags(html), links: [] }
  }
}

const betweenTags = (html: string): string => html.replaceAll(/<[^<>]*>/gu, ' ').trim()
