import { type Atlas, bundledAtlas, type Entry } from '#atlas'
import type { Document, Found, Mention, Note, Place, Sentence, Span } from '#model'
import { keyOf } from './gazetteer.ts'
import { placeWordsIn } from './place-words.ts'
import { resolvePlaces } from './resolve.ts'
import type { PlaceWords } from './rule.ts'
import { besideOf } from './vicinity.ts'

/** The places that a document speaks of: which words, and where that is, where the words and the gazetteer settle it. */
export function placesIn(document: Document, sentences: readonly Sentence[], atlas: Atlas = bundledAtlas): Found<Place> {
  const said = sentences.flatMap((sentence) =>
    placeWordsIn(sentence, atlas).map((found) => ({ ...found, sentence: sentence.at })),
  )
  const names = said.map(({ words, at }) => ({ ...words, at }))
  const resolved = resolvePlaces(document.text, names, atlas)
  const referents: Place[] = []
  const mentions: Omit<Mention, 'id'>[] = []
  const notes = new Map<string, Note>()
  for (const [index, { at, words, rule, sentence }] of said.entries()) {
    const found = resolved[index] ?? null
    const drawn = found === 'ambiguous' || found === null ? stated(words) : drawnFrom(words, found.entry, atlas, found.part)
    const place = besides(document.text, sentence, at, drawn, found === 'ambiguous' || found?.part !== false ? null : found.entry)
    if (found === 'ambiguous' && !notes.has(words.name)) notes.set(words.name, ambiguous(words.name, at))
    const known = referents.find((other) => isSame(other, place))
    if (!known) referents.push({ ...place, id: `place-${referents.length + 1}` })
    mentions.push({ at, kind: 'place', referent: known?.id ?? `place-${referents.length}`, basis: { rule, words: [at] } })
  }
  return { referents, mentions, notes: [...notes.values()] }
}

type Drawn = Omit<Place, 'id'>

const stated = ({ first: _first, last: _last, ...words }: PlaceWords): Drawn => ({
  ...words,
  kind: 'place',
  lat: null,
  lon: null,
  radiusKm: null,
  disputed: [],
  vicinity: null,
})

/** `part`: the entry is only what the place lies in, so that its point is no more than a region's. */
function drawnFrom(words: PlaceWords, entry: Entry, atlas: Atlas, part: boolean): Drawn {
  const region = entry.admin1 === null ? null : atlas.entry(entry.admin1)
  const { lat, lon, radiusKm, country, disputed } = entry
  return {
    ...stated(words),
    lat,
    lon,
    radiusKm,
    country,
    admin1: region?.name ?? words.admin1,
    geonameId: !part && entry.id > 0 ? entry.id : null,
    disputed,
    level: part ? words.level : levelOf(entry),
    basis: part ? 'inferred' : 'gazetteer',
  }
}

const levelOf = ({ kind }: Entry): Place['level'] => {
  if (kind === 'country') return 'country'
  return kind === 'region' || kind === 'district' || kind === 'area' || kind === 'water' ? 'region' : 'locality'
}

function besides(text: string, sentence: Span, at: Span, place: Drawn, entry: Entry | null): Drawn {
  const beside = entry && besideOf(entry, text.slice(Math.max(sentence.start, at.start - 80), at.start))
  if (!beside) return place
  const { words, ...point } = beside
  return { ...place, ...point, geonameId: place.geonameId, vicinity: words, basis: 'inferred' }
}

/** One referent for one name at one level and one side of it; where two mentions give different countries, they are two places. */
const isSame = (one: Drawn, other: Drawn): boolean =>
  keyOf(one.name) === keyOf(other.name) &&
  one.level === other.level &&
  one.vicinity === other.vicinity &&
  (!one.country || !other.country || one.country === other.country) &&
  one.geonameId === other.geonameId

const ambiguous = (name: string, at: Span): Note => ({
  code: 'places/ambiguous',
  at,
  text: `Several places are called “${name}”, and nothing here says which is meant; it has no point on the map.`,
})
