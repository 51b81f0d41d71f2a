import type { Element } from './dom.ts'
import type { Frame } from './frame.ts'
import type { PageBlock } from './page-blocks.ts'
import { proseOf } from './prose.ts'

/** Blocks that look alike, by their elements. */
type Alike = { readonly count: number; readonly prose: number }

/**
 * Whether a block stands where the text does: two blocks or more of prose are side by side there, or one that is much of the text; or three
 * or more are in elements like its own, with the same names and classes, as where each paragraph has a box to itself.
 */
export function mainsOf(
  blocks: readonly PageBlock[],
  { core, isInCore, isBeside, proseIn }: Frame,
): (block: PageBlock) => boolean {
  const byParent = new Map<Element, Alike>()
  const byLook = new Map<string, Alike>()
  for (const block of blocks) {
    const parent = parentOf(block)
    if (proseOf(block) === 0 || !isInCore(parent)) continue
    byParent.set(parent, withOne(byParent.get(parent), block))
    const look = lookOf(block.box)
    if (hasClass(block.box) && !isBeside(block.box)) byLook.set(look, withOne(byLook.get(look), block))
  }
  const total = proseIn(core)
  if (total === 0) return () => true
  return (block) => {
    const side = byParent.get(parentOf(block)) ?? none
    if ((side.count > 1 && side.prose > total / 10) || side.prose > total / 3) return true
    const like = byLook.get(lookOf(block.box)) ?? none
    return like.count >= fewestAlike && like.prose > total / 4 && isInCore(block.box)
  }
}

const none: Alike = { count: 0, prose: 0 }
const withOne = ({ count, prose }: Alike = none, block: PageBlock): Alike => ({ count: count + 1, prose: prose + proseOf(block) })

/** So many that look alike, with a fourth of the text in them, are no chance. */
const fewestAlike = 3

/** The names and classes of an element and of the one around it. */
export const lookOf = ({ name, attributes, parent }: Element): string =>
  `${parent?.name ?? ''} ${parent?.attributes['class'] ?? ''}>${name} ${attributes['class'] ?? ''}`
const hasClass = ({ attributes, parent }: Element): boolean => (attributes['class'] ?? parent?.attributes['class']) !== undefined

/** Of a `p` the element around it; text that stands in a box without one is its own. */
const parentOf = ({ box }: PageBlock): Element =>
  /^(?:p|h\d|blockquote|li|figure|table|pre)$/u.test(box.name) ? (box.parent ?? box) : box
