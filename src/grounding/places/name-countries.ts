import type { Token } from '#model'
import { bareRegionNamed, countryNamed, countryRuledFrom, regionNamed } from './gazetteer.ts'
import { standsAsActor } from './position.ts'
import { type PlaceWords, type Rule, type Run, stated, type Where, wordsOf } from './rule.ts'

export const nameCountry: Rule = {
  id: 'places/name-country',
  example: 'Troops crossed into {country Ukraine}, and Russia denied it.',
  find: ({ tokens, runs }) =>
    runs.flatMap(({ first, last, name }) => {
      const country = countryNamed(name)
      if (!country || standsAsActor(tokens, first, last)) return []
      if (regionNamed(name, 'US')) return [stated(first, last, name, { level: 'unknown' })]
      const { iso, geonameId } = country
      return [stated(first, last, country.name, { level: 'country', country: iso, geonameId, basis: 'gazetteer' })]
    }),
}

export const nameRegion: Rule = {
  id: 'places/name-region',
  example: 'A bridge fell in {region Texas}.',
  find: ({ tokens, runs }) =>
    runs.flatMap(({ first, last, name }) => {
      const region = bareRegionNamed(name)
      if (!region || standsAsActor(tokens, first, last)) return []
      const { country, geonameId } = region
      return [stated(first, last, region.name, { level: 'region', country, admin1: region.name, geonameId, basis: 'gazetteer' })]
    }),
}

/** A capital is a place only where a preposition of place leads to it; its level is the city's. */
export const nameCapital: Rule = {
  id: 'places/name-capital',
  example: 'They met in {locality Kyiv}, Moscow said.',
  find: ({ tokens, runs }) =>
    runs.flatMap(({ first, last, name }) => {
      const country = countryRuledFrom(name)
      if (
        !country ||
        name === 'Washington' ||
        standsAsActor(tokens, first, last) ||
        !leadsToPlace.test(tokens[first - 1]?.norm ?? '')
      )
        return []
      return [stated(first, last, name, { country: country.iso })]
    }),
}
const leadsToPlace = /^(?:in|near|outside|around|inside|from|to|into|at|toward|towards|over|on|across)$/u

/** Every run of at most five tokens that begins with a capital and stands alone: no name goes on before or after it. */
export function runsIn(tokens: readonly Token[]): Run[] {
  return tokens.flatMap((token, first) => {
    if (!/^\p{Lu}/u.test(token.word) || insideName(tokens, first)) return []
    for (let last = Math.min(first + 4, tokens.length - 1); last >= first; last -= 1) {
      const name = wordsOf(tokens, first, last)
      if ((countryNamed(name) ?? bareRegionNamed(name) ?? countryRuledFrom(name)) && isWhole(tokens, last, name))
        return [{ first, last, name }]
    }
    return []
  })
}

const isNameWord = (token: Token | undefined): boolean => token?.tag === 'PROPN' && /^\p{Lu}/u.test(token.word)
const direction = /^(?:north|south|east|west|central|northern|southern|eastern|western|inside|across|into|in)/u

/** "Bank of China", "Michael Jordan": the run is the end of a longer name. */
function insideName(tokens: readonly Token[], first: number): boolean {
  const before = tokens[first - 1]
  if (before?.norm === 'of' && isNameWord(tokens[first - 2])) return true
  return isNameWord(before) && !direction.test(before?.norm ?? '')
}

function isWhole(tokens: readonly Token[], last: number, name: string): boolean {
  const after = tokens[last + 1]
  const abbreviation = /^(?:us|uk|uae|usa|car|prc|drc)$/iu.test(name)
  if (abbreviation && name !== name.toUpperCase()) return false
  return !(isNameWord(after) && after?.norm !== 'on' && after?.word !== after?.word.toUpperCase())
}

/** Where a country's own name stands after the place's: "Idlib, Syria" → the two countries and regions that it may be in. */
export function partAfter({ tokens, runs }: Where, last: number): Partial<PlaceWords> {
  if (tokens[last + 1]?.norm !== ',') return {}
  const run = runs.find(({ first }) => first === last + 2)
  if (!run) return {}
  const region = bareRegionNamed(run.name) ?? regionNamed(run.name, null)
  const country = countryNamed(run.name)
  if (country) return region ? {} : { country: country.iso }
  return region ? { country: region.country, admin1: region.name } : {}
}
