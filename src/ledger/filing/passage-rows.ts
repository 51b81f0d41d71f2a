import { type Reading, unreadPassagesOf } from '#model'
import { clean } from '../store/clean.ts'
import type { Row } from '../store/store.ts'

/** A longer passage is searched in its first so many UTF-16 units. */
const longest = 100_000

/** The passages of a reading, as it may be shown, that nobody read. */
export function passageRowsOf(reading: Reading): Row[] {
  const { document } = reading
  return unreadPassagesOf(reading).map(({ id, at, language }) => ({
    document_id: document.id,
    passage_id: id,
    language: language ?? document.language,
    day: document.publishedOn,
    start: at.start,
    words: clean(document.text.slice(at.start, Math.min(at.end, at.start + longest))),
  }))
}
