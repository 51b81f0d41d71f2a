import { findWithheld } from './find-withheld.ts'
import type { Hit } from './hit.ts'
import { mapped } from './mapped.ts'
import type { Withheld } from './withheld.ts'

/** The text with labels for the names of those who are withheld: for errors, logs, differences, file names. */
export const withheldText = (text: string, withheld: Withheld): string => labelled(text, findWithheld(text, withheld))

/** The text with each of these stretches, in order and apart, replaced by its label. */
export function labelled(text: string, hits: readonly Hit[]): string {
  let out = ''
  let from = 0
  for (const { at, label } of hits) {
    out += text.slice(from, at.start) + label
    from = at.end
  }
  return from === 0 && out === '' ? text : out + text.slice(from)
}

/**
 * The value with every string in it scrubbed, and the fields of tables that are named after somebody. Ids and hashes stay. Offsets into texts
 * stay too: for a Reading, whose spans must follow its text, there is `withheldReading`. What needs no change is handed back as it is.
 */
export function scrubbed<Value>(value: Value, withheld: Withheld): Value {
  if (withheld.keys.size === 0) return value
  const scrub = scrubber(withheld)
  return mapped(value, { span: (at) => at, words: scrub, key: (key) => fieldOf(key, withheld) })
}

/** Scrubs strings, and remembers what became of them: the same ones come over and over in one value. */
export function scrubber(withheld: Withheld): (words: string) => string {
  const before = new Map<string, string>()
  return (words) => {
    if (isId(words)) return words
    const known = before.get(words)
    if (known !== undefined) return known
    const made = withheldText(words, withheld)
    before.set(words, made)
    return made
  }
}

/** Ids as `model` makes them, references to claims, and hashes. They are no words, though letters in them may spell some. */
const isId = (words: string): boolean => idShape.test(words)
const idShape =
  /^(?:d[0-9a-f]{16}(?:\/c[0-9a-f]{10})?|[cj][0-9a-f]{10}|[0-9a-f]{32,128}|(?:actor|place|time|count|exhibit)-\d+|[pmioq]\d+)$/u

/** A field's name in code ("publishedOn") is not cut up; one that is a person's name ("ivanSorokin") goes whole. */
function fieldOf(key: string, withheld: Withheld): string {
  const hits = findWithheld(key, withheld)
  const [hit] = hits
  const partly = hit && (hit.at.start > 0 || hit.at.end < key.length)
  return partly && /^[a-z][A-Za-z0-9]*$/u.test(key) ? key : labelled(key, hits)
}
