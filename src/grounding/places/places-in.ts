import { namesIn } from '#language'
import type { Document, Found, Mention, Place, RuleId, Sentence } from '#model'
import { spanOf } from '../words.ts'
import { keyOf } from './gazetteer.ts'
import { nameCapital, nameCountry, nameRegion, runsIn } from './name-countries.ts'
import { nameInDateline, nameInPlacePosition, nameRegionOf, nameRegionWithNoun, nameSite, nameTownOf } from './name-localities.ts'
import type { PlaceWords, Rule } from './rule.ts'

export const placeRules: readonly Rule[] = [
  nameInDateline,
  nameRegionWithNoun,
  nameRegionOf,
  nameTownOf,
  nameSite,
  nameCountry,
  nameRegion,
  nameCapital,
  nameInPlacePosition,
]

/** The places that a document speaks of. Coordinates stay null: nothing here looks further than names. */
export function placesIn(_document: Document, sentences: readonly Sentence[]): Found<Place> {
  const referents: Place[] = []
  const mentions: Omit<Mention, 'id'>[] = []
  for (const { at, words, rule } of sentences.flatMap(placeWordsIn)) {
    const place = known(referents, words) ?? added(referents, words)
    mentions.push({ at, kind: 'place', referent: place.id, basis: { rule, words: [at] } })
  }
  return { referents, mentions }
}

/** The words of a sentence that name places, in order, each with the rule that found them. */
export function placeWordsIn(sentence: Sentence) {
  const { tokens } = sentence
  const where = { tokens, names: namesIn(sentence), runs: runsIn(tokens) }
  const found: { readonly words: PlaceWords; readonly rule: RuleId }[] = []
  for (const rule of placeRules)
    for (const words of rule.find(where))
      if (!found.some((other) => touches(other.words, words))) found.push({ words, rule: rule.id })
  found.sort((a, b) => a.words.first - b.words.first)
  return found.map(({ words, rule }) => ({ words, rule, at: spanOf(tokens, words.first, words.last) }))
}
const touches = (a: PlaceWords, b: PlaceWords) => a.first <= b.last && b.first <= a.last

/** One referent for one name at one level; where two mentions give different countries, they are two places. */
function known(places: readonly Place[], { name, level, country }: PlaceWords): Place | null {
  const fits = (place: Place) =>
    keyOf(place.name) === keyOf(name) && place.level === level && (!country || !place.country || place.country === country)
  return places.find(fits) ?? null
}

function added(places: Place[], { first: _first, last: _last, ...words }: PlaceWords): Place {
  const place: Place = { id: `place-${places.length + 1}`, kind: 'place', ...words, lat: null, lon: null, radiusKm: null }
  places.push(place)
  return place
}
