import type { PassageKind } from '#model'
import { type Element, elementNode, textNode } from './dom.ts'

/** A block of the page: its words as shown, white space put together. */
export type PageBlock = {
  readonly kind: PassageKind
  readonly words: string
  /** The number of the embedded post that it stands for. */
  readonly embed: number | null
  /** Most of its words are links to somewhere else. */
  readonly isLinks: boolean
}

/** Marks the place of an embedded post in the page. */
export const embedMark = 'data-claimbook-embed'

export function pageBlocksIn(root: Element): PageBlock[] {
  const blocks: PageBlock[] = []
  let inline = ''
  let linked = 0
  const close = (kind: PassageKind) => {
    // Two line breaks one after the other part blocks as a paragraph does.
    for (const words of inline.split(/\n\s*\n/u).map(shown))
      if (words !== '') blocks.push({ kind, words, embed: null, isLinks: linked > inline.length / 2 })
    inline = ''
    linked = 0
  }
  const visit = (element: Element, kind: PassageKind): void => {
    for (const node of element.childNodes) {
      if (node.nodeType === textNode) inline += node.textContent.replaceAll(/\s+/gu, ' ')
      if (node.nodeType !== elementNode || isUnread(node)) continue
      const embed = node.getAttribute(embedMark)
      if (node.localName === 'br') inline += '\n'
      else if (!apart.has(node.localName)) {
        const before = inline.length
        visit(node, kind)
        if (node.localName === 'a') linked += Math.max(0, inline.length - before)
      } else {
        close(kind)
        if (embed !== null) blocks.push({ kind: 'post', words: '', embed: Number(embed), isLinks: false })
        else visit(node, kinds[node.localName] ?? kind)
        close(kinds[node.localName] ?? kind)
      }
    }
  }
  visit(root, 'paragraph')
  close('paragraph')
  return blocks
}

const shown = (words: string): string =>
  words
    .replaceAll(/ *\n */gu, '\n')
    .replaceAll(/ {2,}/gu, ' ')
    .trim()

const kinds: Readonly<Record<string, PassageKind>> = {
  h1: 'headline',
  h2: 'headline',
  h3: 'headline',
  h4: 'headline',
  h5: 'headline',
  h6: 'headline',
  li: 'list-item',
  blockquote: 'quote',
  figcaption: 'caption',
  caption: 'caption',
}

const names = (list: string): ReadonlySet<string> => new Set(list.split(' '))
const apart = names(
  'address article blockquote body caption center dd details div dl dt fieldset figcaption figure form ' +
    'h1 h2 h3 h4 h5 h6 header hr html li main ol p pre section summary table tbody td tfoot th thead tr ul',
)
const unread = names(
  'aside audio button canvas dialog footer head iframe input math nav noscript object script select style svg template textarea ' +
    'title video',
)

/** A box that its own class names as no part of the text around it: "ad", "newsletter-form", "related". */
const beside = /(?:^|\s)(?:ads?|advert(?:s|isement)?|sponsored|promo|newsletter|related|share)(?:[-_\s]|$)/iu
const isUnread = (element: Element): boolean =>
  unread.has(element.localName) ||
  element.getAttribute('hidden') !== null ||
  (/^(?:div|section|ul|p)$/.test(element.localName) && beside.test(element.getAttribute('class') ?? ''))
