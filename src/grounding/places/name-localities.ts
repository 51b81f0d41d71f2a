import type { Name } from '#language'
import type { Token } from '#model'
import { countryNamed, countryOfPeople, countryRuledFrom, regionNamed, regionNoun } from './gazetteer.ts'
import { partAfter } from './name-countries.ts'
import { type PlaceWords, type Rule, stated, type Where, wordsOf } from './rule.ts'

const settlement =
  /^(?:town|city|village|settlement|hamlet|suburb|neighbou?rhood|district|municipality|port|capital|borough|township|island|stronghold)$/u
const site =
  /^(?:airport|airfield|airbase|bridge|crossing|checkpoint|harbou?r|stadium|square|prison|dam|refinery|valley|peninsula|front|border|camp|junction|railway|hospital|highway)$/u

/** "the Perm region", "Perm Oblast". */
export const nameRegionWithNoun: Rule = {
  id: 'places/name-with-region',
  example: 'Shells fell in the {region Perm region} and in {region Kursk Oblast}.',
  find(where) {
    const { tokens } = where
    return tokens.flatMap((token, at) => {
      if (!regionNoun.test(token.norm) || tokens[at - 1]?.tag !== 'PROPN') return []
      let first = at - 1
      while (tokens[first - 1]?.tag === 'PROPN' && !possessed(tokens, first - 1)) first -= 1
      while (first < at - 1 && countryOfPeople(tokens[first]?.word ?? '')) first += 1
      const name = wordsOf(tokens, first, at - 1)
      if (countryOfPeople(name) || countryNamed(name)) return []
      return [regionOf(where, first, at, `${name} ${token.word}`, countryBefore(tokens, first))]
    })
  },
}
const possessed = (tokens: readonly Token[], at: number) => tokens[at + 1]?.tag === 'PART'

/** "the state of Texas", "Idlib province" is the row above. */
export const nameRegionOf: Rule = {
  id: 'places/name-region-of',
  example: 'Rain fell in the province of {region Idlib}.',
  find(where) {
    const { tokens, names } = where
    return names.flatMap(({ first, last }) => {
      const noun = tokens[first - 2]
      if (tokens[first - 1]?.norm !== 'of' || !noun || !regionNoun.test(noun.norm) || /^\p{Lu}/u.test(noun.word)) return []
      return [regionOf(where, first, last, wordsOf(tokens, first, last), countryBefore(tokens, first - 2))]
    })
  },
}

function regionOf(where: Where, first: number, last: number, name: string, before: string | null): PlaceWords {
  const around = { country: before, ...partAfter(where, last) }
  const region = regionNamed(name, around.country)
  if (!region) return stated(first, last, name, { level: 'region', country: around.country })
  const { country, geonameId } = region
  return stated(first, last, name, { level: 'region', country, admin1: region.name, geonameId, basis: 'gazetteer' })
}

/** "the Russian town", "Ukraine’s city": the country that stands before the noun. */
function countryBefore(tokens: readonly Token[], at: number): string | null {
  for (let i = at - 1; i >= Math.max(0, at - 4); i -= 1) {
    const { word = '', tag = 'X' } = tokens[i] ?? {}
    const country = countryOfPeople(word) ?? (tokens[i + 1]?.tag === 'PART' ? countryNamed(word) : null)
    if (country) return country.iso
    if (!/^(?:ADJ|NOUN|PART|PROPN)$/u.test(tag)) return null
  }
  return null
}

export const nameTownOf: Rule = {
  id: 'places/name-town-of',
  example: 'He returned from the Russian town of {locality Novaya Ladoga}.',
  find(where) {
    const { tokens, names } = where
    return names.flatMap(({ first, last, kind }) => {
      const noun = tokens[first - 2]
      if (tokens[first - 1]?.norm !== 'of' || !noun || !settlement.test(noun.lemma) || kind === 'person') return []
      return [
        stated(first, last, wordsOf(tokens, first, last), {
          country: countryBefore(tokens, first - 2),
          ...partAfter(where, last),
        }),
      ]
    })
  },
}

/** The place is the name; the crossing or the bridge only lies there. */
export const nameSite: Rule = {
  id: 'places/name-site',
  example: 'They waited at the {locality Vyborg} border crossing and in {locality Kodori} village.',
  find: ({ tokens }) =>
    tokens.flatMap((token, at) => {
      const noun = token.norm.startsWith('border') || site.test(token.norm) || settlement.test(token.norm)
      const before = tokens[at - 1]
      if (!noun || before?.tag !== 'PROPN' || countryOfPeople(before.word)) return []
      let first = at - 1
      while (tokens[first - 1]?.tag === 'PROPN') first -= 1
      const name = wordsOf(tokens, first, at - 1)
      const lead = tokens[first - 1]
      if (!lead || countryNamed(name) || !/^(?:the|in|at|near|from|to|into|of|outside|around)$/u.test(lead.norm)) return []
      return [stated(first, at - 1, name)]
    }),
}

const surely = /^(?:in|near|outside|inside|around)$/u
const perhaps = /^(?:from|to|into|at|toward|towards|across|through|on|over|for|of|between|and|,)$/u
const area =
  /^(?:the|downtown|central|northern|southern|eastern|western|north|south|east|west|nearby|northeast|northwest|southeast|southwest|northeastern|northwestern|southeastern|southwestern|occupied|besieged|rebel-held)$/u

/** "in Vyborg". After "from" or "to" the name must be known for a place: people stand there too. */
export const nameInPlacePosition: Rule = {
  id: 'places/name-in-position',
  example: 'A car burned in {locality Vyborg}, near {locality Rivne}.',
  find(where) {
    const { tokens, names } = where
    return names.flatMap((name) => {
      const lead = leadBefore(tokens, name)
      const said = wordsOf(tokens, name.first, name.last)
      if (!lead || countryNamed(said) || countryRuledFrom(said) || !fits(tokens, name, lead)) return []
      return [stated(name.first, name.last, said, partAfter(where, name.last))]
    })
  },
}

function fits(tokens: readonly Token[], { first, last, kind }: Name, lead: string): boolean {
  if (kind !== 'person' && lead === 'at' && scenes.test(tokens[first - 2]?.lemma ?? '')) return true
  if (kind === 'place') return surely.test(lead) || perhaps.test(lead)
  if (kind !== null || !surely.test(lead) || tokens[last + 1]?.tag === 'PART') return false
  if (tokens[last + 1]?.tag === 'NOUN' || tokens[first - 1]?.norm === 'the') return false
  const words = tokens.slice(first, last + 1)
  return (
    words.every(({ word, tag }) => tag === 'PROPN' && !countryOfPeople(word) && !/^\p{Lu}{2,}$/u.test(word)) &&
    !notPlaces.test(words[0]?.norm ?? '')
  )
}
/** "the attack at Haparanda", "a checkpoint at Kerem": what happens or stands at a place, where people do not work. */
const scenes =
  /^(?:attack|raid|clash|fighting|battle|shooting|explosion|blast|strike|crossing|station|checkpoint|base|camp|bridge|port|airport|airfield|depot|plant|post)$/u
const notPlaces =
  /^(?:parliament|congress|english|arabic|farsi|hebrew|french|german|court|operation|facebook|twitter|telegram|instagram|youtube|tiktok|christmas|easter|ramadan|eid|islam|god|january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday|spring|summer|autumn|winter|article|section|chapter|phase|part)$/u

const besides = /^(?:(?:north|south)-?(?:east|west)?|east|west|outskirts|suburbs|vicinity|edge|km|kilomet(?:er|re)s?|miles?)$/u

function leadBefore(tokens: readonly Token[], { first }: Name): string | null {
  let at = first - 1
  while (area.test(tokens[at]?.norm ?? '')) at -= 1
  // "10 km south of", "on the outskirts of"
  if (/^(?:of|from)$/u.test(tokens[at]?.norm ?? '') && besides.test(tokens[at - 1]?.norm ?? '')) return 'near'
  return tokens[at]?.norm ?? null
}

/** "KALIX, Sweden (Exercise Wire) —": where a report was filed. */
export const nameInDateline: Rule = {
  id: 'places/dateline',
  example: '{locality KALIX}, {country Sweden} (Exercise Wire) — The bridge was closed.',
  find(where) {
    const { tokens } = where
    const dash = tokens.findIndex(({ norm }, at) => at < 14 && /^(?:[—–-]|--)$/u.test(norm))
    const last = tokens.findIndex(({ word }) => !/^\p{Lu}[\p{Lu}.'-]+$/u.test(word)) - 1
    const after = tokens[last + 1]?.norm ?? ''
    if (dash < 0 || last < 0 || last > 3 || dash <= last || !/^(?:[,(—–-]|--)$/u.test(after)) return []
    const words = wordsOf(tokens, 0, last)
    if (countryNamed(words)) return []
    const name = words.toLowerCase().replaceAll(/(?<=^|[\s-])\p{L}/gu, (letter) => letter.toUpperCase())
    return [stated(0, last, name, { country: countryRuledFrom(words)?.iso ?? null, ...partAfter(where, last) })]
  },
}
