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

function wordsOf(html: string): Content {
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
    return { words: html.replaceAll(/<[^<>]*>/gu, ' ').trim(), links: [] }
  }
}
