import { around, type Element, elementsIn, firstIn, isLongerThan, textOf, withinOne } from './dom.ts'
import type { Frame } from './frame.ts'
import { isFurniture } from './furniture.ts'
import type { PageBlock } from './page-blocks.ts'

/** Letters of prose in a box that leads to another story; an article is longer. */
const longest = 500

/** The blocks of boxes that lead to other stories: a heading that is a link, or a card, and the few words under it. */
export function linkedTeasers(
  blocks: readonly PageBlock[],
  { core, proseIn }: Frame,
  isText: (block: PageBlock) => boolean,
): ReadonlySet<PageBlock> {
  const boxes = new Set<Element>()
  const aroundCore = new Set(around(core))
  const texts = withinOneOf(blocks.filter((block) => !block.isLinks && isText(block)))
  for (const block of blocks) {
    if (!block.isLinks || isText(block)) continue
    const box =
      block.kind === 'headline'
        ? largestAround(block.box, (outer) => outer === core || aroundCore.has(outer) || proseIn(outer) > longest)
        : cardAround(block.box, (outer) => outer === core || aroundCore.has(outer) || texts.has(outer))
    if (box) boxes.add(box)
  }
  const isInOne = withinOne((element) => boxes.has(element))
  return new Set(blocks.filter(({ embed, box }) => embed === null && isInOne(box)))
}

function largestAround(heading: Element, isMore: (box: Element) => boolean): Element {
  let largest = heading
  for (const outer of around(heading)) {
    if (isMore(outer)) break
    largest = outer
  }
  return largest
}

/** The elements around blocks. */
function withinOneOf(blocks: readonly PageBlock[]): ReadonlySet<Element> {
  const found = new Set<Element>()
  for (const { box } of blocks)
    for (let outer: Element | null = box; outer && !found.has(outer); outer = outer.parent) found.add(outer)
  return found
}

/** The largest box with few words around a link of which all links lead to one address, one of them as a picture or as "Read more", and one in words. */
function cardAround(link: Element, isMore: (box: Element) => boolean): Element | null {
  let card: Element | null = null
  for (const box of around(link)) {
    if (isMore(box) || isLongerThan(longestCard, box)) break
    const links = [...elementsIn(box)].filter(({ name, attributes }) => name === 'a' && attributes['href'] !== undefined)
    const addresses = new Set(links.map(({ attributes }) => attributes['href']))
    const [address = ''] = addresses
    if (addresses.size > 1) break
    if (/^(?:$|#|mailto:)|\.(?:jpe?g|png|webp|gif|avif)(?:\?|$)/iu.test(address)) continue
    if (links.length > mostLinks) break
    if (links.some(isTitled) && links.some((one) => isLabel(one) || firstIn(one, isPicture) !== null)) card = box
  }
  return card
}

/** "Read more" */
const isLabel = (link: Element): boolean => isFurniture(textOf(link).trim())
const isTitled = (link: Element): boolean => textOf(link).trim().length >= shortestTitle && !isLabel(link)
const isPicture = ({ name }: Element): boolean => /^(?:img|picture|amp-img|video)$/u.test(name)

/** In UTF-16 units and elements, and in UTF-16 units. */
const longestCard = 400
const shortestTitle = 12
/** Of a card: a picture, a title, a few words, "Read more", a count of comments. */
const mostLinks = 8
