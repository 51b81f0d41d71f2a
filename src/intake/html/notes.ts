import { nearest } from './dom.ts'
import type { PageBlock } from './page-blocks.ts'

/** Whether a block is a note under the text, to which a number in it leads: by the role or the name of what is around it (DPUB-ARIA 1.1). */
export const isNote = ({ box }: PageBlock): boolean =>
  nearest(box, 4).some(
    ({ attributes }) =>
      /^doc-(?:endnotes?|footnote)$/u.test(attributes['role'] ?? '') ||
      /(?:^|[\s_-])(?:foot|end)-?notes?(?=[\s_-]|$)/iu.test(attributes['class'] ?? ''),
  )
