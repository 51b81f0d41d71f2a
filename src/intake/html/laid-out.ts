import { type Passage, span } from '#model'
import { linksIn } from '../links.ts'
import type { Embed } from './embeds.ts'
import type { PageBlock } from './page-blocks.ts'

/** One text of the blocks, with a blank line between each two, and where each of them lies in it. */
export function laidOut(blocks: readonly PageBlock[], embeds: readonly Embed[]): { text: string; passages: Passage[] } {
  let text = ''
  const passages: Passage[] = []
  for (const block of blocks) {
    if (text !== '') text += '\n\n'
    const start = text.length
    const id = `p${passages.length + 1}` as const
    const embed = block.embed === null ? undefined : embeds[block.embed]
    text += embed ? `${embed.body}\n\n${embed.signature}` : block.words
    const at = span(start, text.length)
    passages.push(embed ? { id, kind: 'post', at, ...postAt(start, embed) } : { id, kind: block.kind, at, body: at, post: null })
  }
  return { text, passages }
}

function postAt(start: number, { body, signature, ...known }: Embed): Pick<Passage, 'body' | 'post'> {
  const named = start + body.length + 2 + signature.indexOf(known.author)
  const authorAt = span(named, named + known.author.length)
  return { body: span(start, start + body.length), post: { ...known, authorAt, links: linksIn(body).map(([link]) => link) } }
}
