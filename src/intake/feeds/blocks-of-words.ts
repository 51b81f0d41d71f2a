import { type Embed, embedsOf } from '../html/embeds.ts'
import { isNestedTooDeep } from '../html/depth.ts'
import { pageOf } from '../html/dom.ts'
import { type PageBlock, pageBlocksIn } from '../html/page-blocks.ts'
import { isBoilerplate } from '../asides/boilerplate.ts'
import type { Words } from './words.ts'

export type BlocksOfWords = { readonly blocks: readonly PageBlock[]; readonly embeds: readonly Embed[]; readonly isOdd: boolean }

/** The blocks of an item's words, as a reader sees them; links to other reports and invitations to read on are none. */
export function blocksOfWords({ value, isMarkup }: Words): BlocksOfWords {
  const read = isMarkup ? markupBlocks(value) : { blocks: plainBlocks(value), embeds: [], isOdd: false }
  const isAround = ({ kind, words, isLinks, embed }: PageBlock) =>
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
  if (isNestedTooDeep(html)) return wordsBetweenTags(html)
  try {
    const page = pageOf(`<html><body>${html}</body></html>`)
    const embeds = embedsOf(page)
    return { blocks: pageBlocksIn(page.body ?? page), embeds, isOdd: false }
  } catch {
    return wordsBetweenTags(html)
  }
}

const wordsBetweenTags = (html: string): BlocksOfWords => ({
  blocks: plainBlocks(html.replaceAll(/<[^>]*>/gu, '\n\n')),
  embeds: [],
  isOdd: true,
})

const plainBlocks = (text: string): PageBlock[] =>
  text.split(/\n\s*\n/u).flatMap((part) => {
    const words = part
      .replaceAll(/[^\S\n]+/gu, ' ')
      .replaceAll(/ *\n */gu, '\n')
      .trim()
    return words === '' ? [] : [{ kind: 'paragraph', words, embed: null, isLinks: false }]
  })
