import type * as Chardet from 'chardet'
import { onDemand } from '#base'
import { unread } from './words-between-tags.ts'

/** The encoding that the letters of a page look like, by how often they follow each other; null where none is likely. */
export function detectedIn(bytes: Uint8Array): string | null {
  const chardet: typeof Chardet = onDemand('chardet')
  for (const { name, confidence } of chardet.analyse(wordsIn(bytes))) {
    if (confidence < leastSure) break
    if (/^(?:utf|ascii)/iu.test(name)) continue
    try {
      return new TextDecoder(name).encoding
    } catch {
      continue
    }
  }
  return null
}

/** Of a hundred. */
const leastSure = 10
/** Letters that tell enough, in bytes. */
const enough = 65_536

/** The bytes outside of tags, scripts and styles, which are in English on every page. */
function wordsIn(bytes: Uint8Array): Uint8Array {
  const words = Buffer.from(bytes)
    .toString('latin1')
    .replaceAll(unread, ' ')
    .replaceAll(/<[^>]*>?/gu, ' ')
  return Buffer.from(words.slice(0, enough), 'latin1')
}
