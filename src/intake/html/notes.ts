import { type Element, isLongerThan, nearest, textOf } from './dom.ts'
import type { PageBlock } from './page-blocks.ts'

/** Whether an element holds notes to a text, by its role (DPUB-ARIA 1.1) or its name. */
export const isNoteBox = ({ attributes }: Element): boolean =>
  /^doc-(?:endnotes?|footnote)$/u.test(attributes['role'] ?? '') ||
  /(?:^|[\s_-])(?:foot|end)-?notes?(?=[\s_-]|$)/iu.test(attributes['class'] ?? '')

/** What leads to a note under the text, or back: "1", "[2]", "↩". */
export const isNoteNumber = (element: Element): boolean =>
  element.name === 'a' &&
  (element.attributes['href'] ?? '').startsWith('#') &&
  !isLongerThan(8, element) &&
  /^\s*[[(]?(?:\d{1,3}|[*†‡^↑]|↩\ufe0e?)[\])]?\s*$/u.test(textOf(element))

/** Whether a block is a note under the text, to which a number in it leads: its box is called so, or it begins with a number that leads back. */
export const isNote = ({ box }: PageBlock): boolean => beginsWithNumber(box) || nearest(box, 4).some(isNoteBox)

function beginsWithNumber({ children }: Element): boolean {
  const first = children.find((child) => (typeof child === 'string' ? child : textOf(child)).trim() !== '')
  return typeof first === 'object' && (isNoteNumber(first) || beginsWithNumber(first))
}
