/** Words `first` to `last` of a text, counted from 0. */
export type Occurrence = { readonly first: number; readonly last: number }

/** Where one of the spellings of a term stands among the words of a text, in order; with `prefix` its last word is a beginning. */
export function occurrencesIn(
  words: readonly string[],
  spellings: readonly (readonly string[])[],
  prefix: boolean,
): readonly Occurrence[] {
  const found: Occurrence[] = []
  for (let first = 0; first < words.length; first += 1) {
    const spelling = spellings.find((one) => standsAt(words, first, one, prefix))
    if (spelling !== undefined) found.push({ first, last: first + spelling.length - 1 })
  }
  return found
}

function standsAt(words: readonly string[], first: number, spelling: readonly string[], prefix: boolean): boolean {
  const last = spelling.length - 1
  for (let index = last; index >= 0; index -= 1) {
    const word = words[first + index]
    const wanted = spelling[index]
    if (word === undefined || wanted === undefined) return false
    if (word !== wanted && !(prefix && index === last && word.startsWith(wanted))) return false
  }
  return true
}
