import { readDataBytes } from '#base'
import { straightened } from '../norm.ts'
import { placeOf } from './keys.ts'
import { listedNamesFrom, nameKey, nameKinds } from './listed-names-file.ts'

/**
 * What lists of names know of a word, as bits: a given name, a surname, and whether the name of an organisation, a place or something else begins at it
 * or goes on in it. Each is told apart by whether the name is written as in the list or in other letters, as posts and headlines have them.
 */
export const knownNameBits = 16

/** One number a word: the sum of its bits. The longest name that begins at a word counts, for each kind by itself. */
export function knownNamesOf(words: readonly string[], shouting: boolean): number[] {
  const straight = words.map(straightened)
  const small = straight.map((word) => word.toLowerCase())
  const found = words.map(() => 0)
  const until = nameKinds.map(() => 0)
  for (let i = 0; i < words.length; i += 1)
    for (const { kind, isName, most } of beginningsOf(small[i] ?? '')) {
      if (i < (until[kind] ?? 0)) continue
      const length = longestAt(small, i, kind, isName, most)
      if (length === 0) continue
      const isAsListed = !shouting && placeOf(nameKey(kind, '=', straight.slice(i, i + length).join(' ')), lists.asListed) >= 0
      for (let at = i; at < i + length; at += 1) found[at] = (found[at] ?? 0) | (1 << bitOf(kind, at > i, isAsListed))
      until[kind] = i + length
    }
  return found
}

/** Of persons: as listed, and otherwise; of the other kinds: begins, goes on, and both otherwise. */
const bitOf = (kind: number, goesOn: boolean, isAsListed: boolean): number =>
  kind < 2 ? kind * 2 + Number(!isAsListed) : (kind - 1) * 4 + Number(goesOn) + (isAsListed ? 0 : 2)

/** How many words the longest name of a kind has that begins at word `at`. */
function longestAt(small: readonly string[], at: number, kind: number, isName: boolean, most: number): number {
  for (let length = Math.min(most, small.length - at); length > 1; length -= 1)
    if (placeOf(nameKey(kind, ' ', small.slice(at, at + length).join(' ')), lists.names) >= 0) return length
  return Number(isName)
}

/** A kind of which a word is a name by itself, or the first of up to `most` words. */
type Beginning = { readonly kind: number; readonly isName: boolean; readonly most: number }

/** What was looked up before is kept: most words of a text are few. */
function beginningsOf(word: string): readonly Beginning[] {
  const before = kept.get(word)
  if (before) return before
  const found = nameKinds.flatMap((_, kind) => {
    const isName = placeOf(nameKey(kind, ' ', word), lists.names) >= 0
    const long = placeOf(nameKey(kind, '<', word), lists.firstWords)
    return isName || long >= 0 ? [{ kind, isName, most: long < 0 ? 1 : (lists.lengths[long] ?? 1) }] : []
  })
  if (kept.size > mostKept) kept.clear()
  if (word.length <= longestKept) kept.set(word.split('').join(''), found)
  return found
}
const kept = new Map<string, readonly Beginning[]>()
const mostKept = 20_000
/** Units of a word that is kept. A part of a text would keep the whole of it in memory; a copy does not. */
const longestKept = 40

const lists = listedNamesFrom(readDataBytes('en/known-names.bin'))
