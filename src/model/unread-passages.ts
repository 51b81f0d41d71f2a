import type { Passage } from './document.ts'
import type { Reading } from './reading.ts'
import { covers } from './span.ts'

/** The code of a note on passages that were not read for their language. */
export const otherLanguage = 'reading/other-language'

/** The passages that were not read for their language. */
export function unreadPassagesOf({ notes, document }: Reading): readonly Passage[] {
  const unread = notes.filter(({ code }) => code === otherLanguage)
  return unread.length === 0 ? [] : document.passages.filter((passage) => unread.some(({ at }) => covers(at, passage.at)))
}
