import { type Element, firstIn, isLongerThan, nearest, textOf } from './dom.ts'
import type { PageBlock } from './page-blocks.ts'

/** Whether an element holds notes to a text, by its role (DPUB-ARIA 1.1) or its name. */
export const isNoteBox = ({ attributes }: Element): boolean =>
  /^doc-(?:endnotes?|footnote)$/u.test(attributes['role'] ?? '') ||
  /(?:^|[\s_-])(?:foot|end)-?notes?(?=[\s_-]|$)/iu.test(attributes['class'] ?? '')

/** What leads to a note under the text, or back: "1", "[2]", "↩". */
export const isNoteNumber = (element: Element): boolean =>
  (element.name === 'a' ? isToNote(element) : /^(?:sup|span)$/u.test(element.name) && firstIn(element, isToNote) !== null) &&
  !isLongerThan(longestNumber, element) &&
  /^\s*[[(]?(?:\d{1,3}|[*†‡^↑]|↩\ufe0e?)[\])]?\s*$/u.test(textOf(element))

/** Whether a block is a note under the text, to which a number in it leads: its box is called so, or it begins with a number that leads back. */
export const isNote = ({ box }: PageBlock): boolean => beginsWithNumber(box) || nearest(box, 4).some(isNoteBox)

const beginsWithNumber = (box: Element): boolean => firstIs(box, mostBefore).is === 'number'

type First = { readonly is: 'number' | 'words' | 'nothing'; readonly left: number }

/** What stands first in an element; of nodes, so many are looked at. */
function firstIs({ children }: Element, most: number): First {
  let left = most
  for (const child of children) {
    left -= 1
    if (left < 0) return { is: 'words', left }
    if (typeof child === 'string') {
      if (!/^\s*(?:[[(]\s*)?$/u.test(child)) return { is: 'words', left }
      continue
    }
    if (isNoteNumber(child)) return { is: 'number', left }
    const first = firstIs(child, left)
    if (first.is !== 'nothing') return first
    left = first.left
  }
  return { is: 'nothing', left }
}

const mostBefore = 16
/** In UTF-16 units and elements. */
const longestNumber = 10
const isToNote = ({ name, attributes }: Element): boolean => name === 'a' && (attributes['href'] ?? '').startsWith('#')
