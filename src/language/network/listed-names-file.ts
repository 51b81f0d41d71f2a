import { straightened } from '../norm.ts'
import { formKeyOf } from './word-features.ts'

/** In the order of their bits. */
export const nameKinds = ['given', 'surname', 'organisation', 'place', 'other']

/**
 * Names as 32-bit keys in ascending order, so that nothing has to be read before the first is looked up; one key in a hundred thousand is another's. `names`:
 * of names in small letters. `asListed`: as the list writes them. `firstWords`: of the first words of names of several words, beside how many words the longest has.
 */
export type ListedNames = {
  readonly names: Int32Array
  readonly asListed: Int32Array
  readonly firstWords: Int32Array
  readonly lengths: Uint8Array
}

/** `kind`: its place in `nameKinds`; `part`: " " a name in small letters, "=" as it is listed, "<" the first word of a longer one. */
export const nameKey = (kind: number, part: ' ' | '=' | '<', words: string): number => formKeyOf(`${kind}${part}${words}`)

/** The file: how many keys of each sort in 4 bytes each, the keys, the lengths. */
export function listedNamesFrom(file: Uint8Array): ListedNames {
  const { buffer, byteOffset } = file.byteOffset % 4 === 0 ? file : Uint8Array.from(file)
  const [names = 0, asListed = 0, firstWords = 0] = new Uint32Array(buffer, byteOffset, 3)
  const at = byteOffset + 12
  return {
    names: new Int32Array(buffer, at, names),
    asListed: new Int32Array(buffer, at + names * 4, asListed),
    firstWords: new Int32Array(buffer, at + (names + asListed) * 4, firstWords),
    lengths: new Uint8Array(buffer, at + (names + asListed + firstWords) * 4, firstWords),
  }
}

/** The file that `listedNamesFrom` reads, of rows of a name and its kind. */
export function listedNamesFile(rows: readonly (readonly string[])[]): Uint8Array {
  const [names, asListed, lengths] = [new Set<number>(), new Set<number>(), new Map<number, number>()]
  for (const [name = '', called = ''] of rows) {
    const kind = nameKinds.indexOf(called)
    if (kind < 0) continue
    const words = wordsOf(name)
    const small = words.toLowerCase()
    names.add(nameKey(kind, ' ', small))
    asListed.add(nameKey(kind, '=', words))
    const [first = '', ...rest] = small.split(' ')
    const key = nameKey(kind, '<', first)
    if (rest.length > 0) lengths.set(key, Math.max(lengths.get(key) ?? 0, rest.length + 1))
  }
  const ascending = (keys: Iterable<number>): Int32Array => Int32Array.from(keys).toSorted()
  const firstWords = ascending(lengths.keys())
  const parts = [
    Uint32Array.of(names.size, asListed.size, firstWords.length),
    ascending(names),
    ascending(asListed),
    firstWords,
    Uint8Array.from(firstWords, (key) => lengths.get(key) ?? 0),
  ]
  return Uint8Array.from(Buffer.concat(parts.map(({ buffer }) => new Uint8Array(buffer))))
}

/** A name as words set apart by spaces, as UD English takes it apart: "Coca - Cola", "Trader Joe 's". */
const wordsOf = (name: string): string =>
  straightened(name)
    .replaceAll(/(?<=\p{L})'s?(?=\s|$)/gu, (end) => ` ${end}`)
    .replaceAll(/(?<=[\p{L}\p{Nd}])-(?=[\p{L}\p{Nd}])/gu, ' - ')
