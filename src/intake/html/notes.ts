import { type Element, nearest } from './dom.ts'
import type { PageBlock } from './page-blocks.ts'

/** Whether an element holds notes to a text, by its role (DPUB-ARIA 1.1) or its name. */
export const isNoteBox = ({ attributes }: Element): boolean =>
  /^doc-(?:endnotes?|footnote)$/u.test(attributes['role'] ?? '') ||
  /(?:^|[\s_-])(?:foot|end)-?notes?(?=[\s_-]|$)/iu.test(attributes['class'] ?? '')

/** Whether a block is a note under the text, to which a number in it leads. */
export const isNote = ({ box }: PageBlock): boolean => nearest(box, 4).some(isNoteBox)
