import { type Passage, span } from '#model'
import { linksIn } from '../links.ts'
import type { Embed } from './embeds.ts'
import type { PageBlock } from './page-blocks.ts'

export type LaidOut = { readonly text: string; readonly passages: readonly Passage[] }

/** One text of the blocks, with a blank line between each two, and where each of them lies in it. */
export function laidOut(blocks: readonly Pick<PageBlock, 'kind' | 'words' | 'embed'>[], embeds: readonly Embed[]): LaidOut {
  let text = ''
  const passages: Passage[] = []
  for (const block of blocks) {
    if (text !== '') text += '\n\n'
    const start = text.length
    const id = `p${passages.length + 1}` as const
    const embed = block.embed === null ? undefined : embeds[block.embed]
    text += embed ? [embed.body, embed.signature].filter((words) => words !== '').join('\n\n') : block.words
    const at = span(start, text.length)
    passages.push(embed ? { id, kind: 'post', at, ...postAt(start, embed) } : { id, kind: block.kind, at, body: at, post: null })
  }
  return { text, passages }
}

function postAt(start: number, { body, signature, ...known }: Embed): Pick<Passage, 'body' | 'post'> {
  const within = signature.indexOf(known.author)
  const named = start + body.length + 2 + within
  const authorAt = within < 0 ? null : span(named, named + known.author.length)
  return { body: span(start, start + body.length), post: { ...known, authorAt, links: linksIn(body).map(([link]) => link) } }
}
