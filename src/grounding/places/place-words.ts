import { type Atlas, bundledAtlas } from '#atlas'
import { namesIn } from '#language'
import type { RuleId, Sentence } from '#model'
import { spanOf } from '../words.ts'
import { nameCapital, nameCountry, nameRegion, runsIn } from './name-countries.ts'
import { nameKnownPlace } from './name-known-places.ts'
import { nameInDateline, nameInPlacePosition, nameRegionOf, nameRegionWithNoun, nameSite, nameTownOf } from './name-localities.ts'
import type { PlaceWords, Rule } from './rule.ts'

/** Where two find the same words, the first keeps them. */
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
  nameKnownPlace,
]

/** The words of a sentence that name places, in order, each with the rule that found them. */
export function placeWordsIn(sentence: Sentence, atlas: Atlas = bundledAtlas) {
  const { tokens } = sentence
  const where = { tokens, names: namesIn(sentence), runs: runsIn(tokens), atlas }
  const found: { readonly words: PlaceWords; readonly rule: RuleId }[] = []
  for (const rule of placeRules)
    for (const words of rule.find(where))
      if (!found.some((other) => touches(other.words, words))) found.push({ words, rule: rule.id })
  found.sort((a, b) => a.words.first - b.words.first)
  return found.map(({ words, rule }) => ({ words, rule, at: spanOf(tokens, words.first, words.last) }))
}
const touches = (a: PlaceWords, b: PlaceWords) => a.first <= b.last && b.first <= a.last
