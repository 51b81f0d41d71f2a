import { keyOf } from '#atlas'
import { countryNamed, countryRuledFrom } from './gazetteer.ts'
import { partAfter } from './name-countries.ts'
import { standsAsActor } from './position.ts'
import { type Rule, stated, wordsOf } from './rule.ts'

/** "the Tartu hospital": a name that reads as a place's and that the gazetteer knows, in whatever position. */
export const nameKnownPlace: Rule = {
  id: 'places/name-known',
  example: 'The {locality Tartu} hospital took them in, residents said.',
  find(where) {
    const { tokens, names, atlas } = where
    return names.flatMap(({ first, last, kind }) => {
      const name = wordsOf(tokens, first, last)
      if (kind !== 'place' || standsAsActor(tokens, first, last) || countryRuledFrom(name) || countryNamed(name)) return []
      return atlas.called(keyOf(name)).length > 0 ? [stated(first, last, name, partAfter(where, last))] : []
    })
  },
}
