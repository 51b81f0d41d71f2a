import { around, type Element, withinOne } from './dom.ts'
import type { Frame } from './frame.ts'
import type { PageBlock } from './page-blocks.ts'

/** Letters of prose in a box that leads to another story; an article is longer. */
const longest = 500

/** The blocks of boxes that lead to other stories: a heading that is a link, and the few words under it. */
export function linkedTeasers(
  blocks: readonly PageBlock[],
  { core, proseIn }: Frame,
  isText: (block: PageBlock) => boolean,
): ReadonlySet<PageBlock> {
  const boxes = new Set<Element>()
  const aroundCore = new Set(around(core))
  for (const block of blocks) {
    if (block.kind !== 'headline' || !block.isLinks || isText(block)) continue
    let box = block.box
    for (const outer of around(block.box)) {
      if (outer === core || aroundCore.has(outer) || proseIn(outer) > longest) break
      box = outer
    }
    boxes.add(box)
  }
  const isInOne = withinOne((element) => boxes.has(element))
  return new Set(blocks.filter(({ embed, box }) => embed === null && isInOne(box)))
}
