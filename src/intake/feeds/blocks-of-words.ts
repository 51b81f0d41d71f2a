import { type Embed, embedsIn } from '../html/embeds.ts'
import { pageOf } from '../html/dom.ts'
import { type PageBlock, pageBlocksIn } from '../html/page-blocks.ts'
import { isBoilerplate } from '../asides/boilerplate.ts'
import type { Words } from './words.ts'

/** A block, wherever it stood. */
export type WordsBlock = Omit<PageBlock, 'box'>
export type BlocksOfWords = { readonly blocks: readonly WordsBlock[]; readonly embeds: readonly Embed[]; readonly isOdd: boolean }

/** The blocks of an item's words, as a reader sees them; links to other reports and invitations to read on are none. */
export function blocksOfWords({ value, isMarkup }: Words): BlocksOfWords {
  const read = isMarkup ? markupBlocks(value) : { blocks: plainBlocks(value), embeds: [], isOdd: false }
  const isAround = ({ kind, words, isLinks, embed }: WordsBlock) =>
    embed === null && ((kind === 'list-item' && isLinks) || isBoilerplate(words))
  return { ...read, blocks: read.blocks.filter((block) => !isAround(block)) }
}

/** Words on one line, without markup. */
export const lineOf = (words: Words | null): string | null =>
  words === null
    ? null
    : (words.isMarkup && /[<&]/u.test(words.value)
        ? markupBlocks(words.value)
            .blocks.map((one) => one.words)
            .join(' ')
        : words.value
      )
        .replaceAll(/\s+/gu, ' ')
        .trim() || null

function markupBlocks(html: string): BlocksOfWords {
  const page = pageOf(html)
  if (typeof page === 'string') return wordsBetweenTags(html)
  const { posts, places } = embedsIn(page)
  return { blocks: pageBlocksIn(page.root, places), embeds: posts, isOdd: false }
}

const wordsBetweenTags = (html: string): BlocksOfWords => ({
  blocks: plainBlocks(html.replaceAll(/<[^>]*>?/gu, '\n\n')),
  embeds: [],
  isOdd: true,
})

const plainBlocks = (text: string): WordsBlock[] =>
  text.split(/\n\s*\n/u).flatMap((part) => {
    const words = part
      .replaceAll(/[^\S\n]+/gu, ' ')
      .replaceAll(/(?<! ) *\n */gu, '\n')
      .trim()
    return words === '' ? [] : [{ kind: 'paragraph', words, embed: null, isLinks: false }]
  })
