import type { Atlas } from '#atlas'
import type { Name } from '#language'
import type { Place, RuleId, Token } from '#model'

/** A name that a table of the world knows, and that stands alone. */
export type Run = { readonly first: number; readonly last: number; readonly name: string }
export type Where = {
  readonly tokens: readonly Token[]
  readonly names: readonly Name[]
  readonly runs: readonly Run[]
  readonly atlas: Atlas
}

/** Words that name a place, as token indices with `last` included, and all that the words themselves tell of it. */
export type PlaceWords = Omit<Place, 'id' | 'kind' | 'lat' | 'lon' | 'radiusKm' | 'disputed' | 'vicinity'> & {
  readonly first: number
  readonly last: number
}

/** A rule is a row. In its example the label is the level of the place: `{region …}`. Where two find the same words, the first row keeps them. */
export type Rule = { readonly id: RuleId; readonly example: string; readonly find: (where: Where) => readonly PlaceWords[] }

/** The words as they stand in the text, one space between them; parts of one written word stay together. */
export function wordsOf(tokens: readonly Token[], first: number, last: number): string {
  return tokens.slice(first, last + 1).reduce((words, token, i) => {
    const before = tokens[first + i - 1]
    return i > 0 && before && before.at.end < token.at.start ? `${words} ${token.word}` : words + token.word
  }, '')
}

/** A place of which the text gives only the name. */
export const stated = (first: number, last: number, name: string, more: Partial<PlaceWords> = {}): PlaceWords => ({
  first,
  last,
  name,
  country: null,
  admin1: null,
  geonameId: null,
  basis: 'stated',
  level: 'locality',
  ...more,
})
