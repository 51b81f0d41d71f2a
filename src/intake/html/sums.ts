import type { Element, Page } from './dom.ts'
import type { PageBlock } from './page-blocks.ts'

/** What the blocks in each element come to. An element stands in the page's list behind those around it, so that one walk from its end is enough. */
export function sumsIn(
  { elements }: Page,
  blocks: readonly PageBlock[],
  valueOf: (block: PageBlock) => number,
): ReadonlyMap<Element, number> {
  const sums = new Map<Element, number>()
  const add = (element: Element, value: number) => sums.set(element, (sums.get(element) ?? 0) + value)
  for (const block of blocks) {
    const value = valueOf(block)
    if (value > 0) add(block.box, value)
  }
  for (let at = elements.length - 1; at >= 0; at -= 1) {
    const element = elements[at]
    const value = element && sums.get(element)
    if (value !== undefined && element?.parent) add(element.parent, value)
  }
  return sums
}
