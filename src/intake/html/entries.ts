import { type Instant, instantOf } from '#model'
import { classesOf, type Element, firstIn, isLongerThan, nearest, type Page, textOf, withinOne } from './dom.ts'
import type { PageBlock } from './page-blocks.ts'
import { proseOf } from './prose.ts'

/** One of several parts of a page that are alike and have a time each: of a live blog, or of a thread. */
export type Entry = { readonly element: Element; readonly at: Instant | null }

/** So many parts that are alike are no chance. */
const fewest = 3
/** Of the page's prose, the part that is in them. */
const mostOfIt = 0.3

/** The entries of a page, in order; none where it is one text. `isOut`: whether an element is beside the text. */
export function entriesIn(page: Page, blocks: readonly PageBlock[], isOut: (element: Element) => boolean): readonly Entry[] {
  const groups = new Map<Element, Map<string, Element[]>>()
  for (const time of page.elements) {
    if (!isTime(time) || isOut(time)) continue
    for (let element = time, outer = time.parent; outer; element = outer, outer = outer.parent) {
      const alike = groups.get(outer) ?? new Map<string, Element[]>()
      groups.set(outer, alike)
      const kind = signatureOf(element)
      const some = alike.get(kind)
      if (!some) alike.set(kind, [element])
      else if (some.at(-1) === element) break
      else some.push(element)
    }
  }
  const tells = new Set<Element>()
  for (const block of blocks)
    if (proseOf(block) > 0) for (let box: Element | null = block.box; box && !tells.has(box); box = box.parent) tells.add(box)
  const all = [...groups.values()].flatMap((alike) => [...alike.values()])
  const entries = all
    .map((some) => some.filter((element) => tells.has(element) && holdsBlocks(element)))
    .filter((some) => some.length >= fewest)
  const [most = []] = entries.toSorted((a, b) => b.length - a.length)
  const ones = new Set(most)
  const isInOne = withinOne((element) => ones.has(element))
  const prose = (some: readonly PageBlock[]) => some.reduce((sum, block) => sum + proseOf(block), 0)
  // Cards of other stories have times too.
  const told = blocks.filter(({ box }) => !isOut(box))
  if (prose(told.filter(({ box }) => isInOne(box))) < mostOfIt * prose(told)) return []
  return most.map((element) => ({ element, at: instantOf(firstIn(element, isTime)?.attributes['datetime'] ?? '') }))
}

const holdsBlocks = ({ name }: Element): boolean => name !== 'p' && name !== 'span' && name !== 'td'

/** Whether an element says when the words around it were written. */
export const isTime = (element: Element): boolean =>
  element.name === 'time' ||
  classesOf(element).some(
    (name) =>
      /^[\w-]+$/u.test(name) &&
      (ofTime.test(name) || (ofDay.test(name) && !isLongerThan(longestClock, element) && isClock(element))),
  )

/** "entry-date" that says "5:38 pm" */
const ofDay = /(?:^|[-_])date$/iu
const isClock = (element: Element): boolean => /^\s*\d{1,2}[:.]\d{2}(?:\s?[ap]\.?m\.?)?\s*$/iu.test(textOf(element))
/** In UTF-16 units and elements. */
const longestClock = 40

/** "time", "post__timestamp" */
const ofTime = /(?:^|[-_])(?:time|timestamp|postdate|post-date)$/iu

/** Few words with a time, which head an entry. */
export const saysWhen = ({ words, box }: PageBlock): boolean =>
  words.length < 90 && (firstIn(box, isTime) !== null || nearest(box, 3).some(isTime) || /^\d{1,2}[:.]\d{2}/u.test(words))

const signatureOf = (element: Element): string =>
  `${element.name} ${classesOf(element)
    .map((name) => name.replaceAll(/\d+/gu, ''))
    .slice(0, 2)
    .join(' ')}`
