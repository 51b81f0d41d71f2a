import type { PassageKind } from '#model'
import { isDisclosure } from './disclosures.ts'
import { classesOf, type Element } from './dom.ts'
import { isPictured } from './pictured.ts'
import { isCreditBox, isUnseen, standsApart } from './beside.ts'
import { isNoteNumber } from './notes.ts'
import { isTable, rowsIn } from './tables.ts'

/** A block of the page: its words as shown, white space put together. */
export type PageBlock = {
  readonly kind: PassageKind
  readonly words: string
  /** The number of the embedded post that it stands for. */
  readonly embed: number | null
  /** Most of its words are links to somewhere else. */
  readonly isLinks: boolean
  /** The element that it stands in. */
  readonly box: Element
}

/** The blocks in an element, in order, whether or not they are part of its text. `embeds` numbers the elements that an embedded post stands in. */
export function pageBlocksIn(root: Element, embeds: ReadonlyMap<Element, readonly number[]> = noEmbeds): PageBlock[] {
  const blocks: PageBlock[] = []
  let inline = ''
  /** Where in `inline` links stand. */
  let links: Link[] = []
  const close = (kind: PassageKind, box: Element) => {
    if (inline === '') return
    // Two line breaks one after the other part blocks as a paragraph does.
    let index = 0
    for (const piece of inline.split(doubleBreak)) {
      index = inline.indexOf(piece, index)
      const words = shown(piece)
      if (words === '') continue
      const linked = links.reduce((sum, link) => sum + lengthWithin(link, index, index + piece.length), 0)
      blocks.push({ kind, words, embed: null, isLinks: linked > piece.trim().length / 2, box })
    }
    inline = ''
    links = []
  }
  const visit = (element: Element, kind: PassageKind, box: Element): void => {
    for (const node of element.children) {
      if (typeof node === 'string') {
        inline += node.replaceAll(/\s+/gu, ' ')
        continue
      }
      const posts = embeds.get(node)
      if (posts) {
        close(kind, box)
        for (const embed of posts) blocks.push({ kind: 'post', words: '', embed, isLinks: false, box: node })
      } else if (node.name === 'br') inline += '\n'
      else if (isUnseen(node) || isNoteNumber(node)) continue
      else if (kind === 'caption' && isCreditBox(node)) inline += ' '
      else {
        const own = kindOf(node) ?? kind
        if (!apart.has(node.name) && own === kind && !standsApart(node, kind)) visitInline(node, kind, box)
        else {
          close(kind, box)
          if (node.name === 'table' && isTable(node))
            for (const row of rowsIn(node)) blocks.push({ ...row, embed: null, box: node })
          else visit(node, own, node)
          close(own, node)
        }
      }
    }
  }
  const visitInline = (node: Element, kind: PassageKind, box: Element): void => {
    const before = inline.length
    const seen = blocks.length
    if (node.name === 'q') inline += '“'
    visit(node, kind, box)
    if (node.name === 'q') inline += '”'
    if (node.name !== 'a' || isToPicture(node)) return
    links.push({ start: blocks.length > seen ? 0 : before, end: inline.length })
    // A link may hold whole blocks: a card that leads to another story.
    for (let at = seen; at < blocks.length; at += 1) {
      const block = blocks[at]
      if (block?.embed === null) blocks[at] = { ...block, isLinks: true }
    }
  }
  visit(root, 'paragraph', root)
  close('paragraph', root)
  return blocks
}

/** A picture in a larger size is no other place. */
const isToPicture = ({ attributes }: Element): boolean => picture.test(attributes['href'] ?? '')
const picture = /\.(?:jpe?g|png|webp|gif|avif)(?:\?[^#]*)?$/iu

type Link = { readonly start: number; readonly end: number }
const lengthWithin = ({ start, end }: Link, from: number, to: number): number =>
  Math.max(0, Math.min(end, to) - Math.max(start, from))
const doubleBreak = /\n *\n/u

const noEmbeds: ReadonlyMap<Element, readonly number[]> = new Map()

/** Without marks that are there to break lines and are not seen. */
export const shown = (words: string): string =>
  words
    .replaceAll(/[\u00ad\u200b\u2060\ufeff]/gu, '')
    // Around the number of a note, which is left out.
    .replaceAll(/ ?\[ ?\]/gu, '')
    .replaceAll(/ {2,}/gu, ' ')
    .replaceAll(/ ?\n ?/gu, '\n')
    .trim()

function kindOf(element: Element): PassageKind | undefined {
  const named = kinds.get(element.name)
  if (named) return named
  if (isDisclosure(element)) return 'headline'
  return isCalledCaption(element) || isPictured(element) ? 'caption' : undefined
}

/** Whether an element says that it is a caption. */
export const isCalledCaption = (element: Element): boolean =>
  element.name.endsWith('caption') ||
  (/caption|about|desc|legend|text/iu.test(element.attributes['class'] ?? '') &&
    classesOf(element).some((name) => ofCaption.test(name)))
/** "media__caption", "post_photo_about" */
const ofCaption =
  /(?:^|[-_])(?:caption(?:[-_]text)?|(?:photo|image|img|picture|media|figure|video)[-_]{1,2}(?:about|desc(?:ription)?|legend)|(?:photo|image|img|picture)[-_]?text)$/iu

const kinds: ReadonlyMap<string, PassageKind> = new Map([
  ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((name) => [name, 'headline'] as const),
  ['summary', 'headline'],
  ['li', 'list-item'],
  ['blockquote', 'quote'],
  ['figcaption', 'caption'],
  ['caption', 'caption'],
])

const apart: ReadonlySet<string> = new Set(
  (
    'address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure footer form ' +
    'h1 h2 h3 h4 h5 h6 header hgroup hr html li main menu nav ol p pre search section summary table tbody td tfoot th thead tr ul'
  ).split(' '),
)
