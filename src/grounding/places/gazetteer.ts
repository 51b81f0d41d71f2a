import { readRows } from '#base'

export type Country = { readonly iso: string; readonly name: string; readonly geonameId: number }
export type Region = { readonly country: string; readonly name: string; readonly geonameId: number }

type CountryRow = Country & {
  readonly names: readonly string[]
  readonly capitals: readonly string[]
  readonly demonyms: readonly string[]
}

const listed = (cell: string): string[] => cell.split(';').filter((name) => name !== '')

const countries: readonly CountryRow[] = readRows('countries.tsv').map(
  ([iso = '', name = '', id = '', others = '', capitals = '', demonyms = '']) => ({
    iso,
    name,
    geonameId: Number(id),
    names: [name, ...listed(others)],
    capitals: listed(capitals),
    demonyms: listed(demonyms),
  }),
)

/** Upper and lower case, accents and the kind of apostrophe aside. */
export const keyOf = (name: string): string => (/^[\w .,-]*$/.test(name) ? name : folded(name)).toLowerCase()
const folded = (name: string): string =>
  name.normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll('’', "'").replaceAll(/\s+/gu, ' ')

const byName = (namesOf: (row: CountryRow) => readonly string[]): ReadonlyMap<string, Country> =>
  new Map(countries.flatMap((row) => namesOf(row).map((name): [string, Country] => [keyOf(name), row])))
const named = byName((row) => row.names)
const ruledFrom = byName((row) => row.capitals)
const peopled = byName((row) => row.demonyms)

export const countryNamed = (name: string): Country | null => named.get(keyOf(name)) ?? null
/** The country that a capital stands for: "Moscow said". */
export const countryRuledFrom = (capital: string): Country | null => ruledFrom.get(keyOf(capital)) ?? null
/** The country of a people: "Russian". */
export const countryOfPeople = (demonym: string): Country | null => peopled.get(keyOf(demonym)) ?? null

/** "region", "Oblast": nouns for a first-order part of a country, alone or around a name. */
export const regionNoun =
  /^(?:region|oblast|oblast'|krai|kray|province|governorate|state|department|prefecture|canton|republic|county|voivodeship|emirate)$/u

/** Read when the first name is looked up; several thousand rows. */
let regionsRead: ReadonlyMap<string, readonly Region[]> | null = null
const regionsCalled = (key: string): readonly Region[] => (regionsRead ??= regionsByBareName()).get(key) ?? []

function regionsByBareName(): ReadonlyMap<string, readonly Region[]> {
  const found = new Map<string, Region[]>()
  const file = (key: string, region: Region) => {
    const others = found.get(key)
    if (!others) found.set(key, [region])
    else if (others.at(-1) !== region) others.push(region)
  }
  for (const [country = '', name = '', ascii = '', id = ''] of readRows('regions.tsv')) {
    const region: Region = { country, name, geonameId: Number(id) }
    const key = keyOf(name)
    const plain = ascii === '' ? key : ascii.toLowerCase()
    for (const form of plain === key ? [key] : [key, plain]) {
      file(form, region)
      file(bareKeyOf(form), region)
    }
  }
  return found
}

const bareOf = (name: string): string => bareKeyOf(keyOf(name))
function bareKeyOf(key: string): string {
  if (!key.includes(' ')) return key
  const words = key.split(' ')
  if (regionNoun.test(words.at(-1) ?? '')) return words.slice(0, -1).join(' ')
  return words.length > 2 && words[1] === 'of' && regionNoun.test(words[0] ?? '') ? words.slice(2).join(' ') : key
}

/** The one region that goes by a name, "region" and its like aside; null where several do and the country does not tell them apart. */
export function regionNamed(name: string, country: string | null): Region | null {
  const all = regionsCalled(bareOf(name))
  const fitting = country === null ? all : all.filter((region) => region.country === country)
  const ids = new Set(fitting.map((region) => region.geonameId))
  return ids.size === 1 ? (fitting[0] ?? null) : null
}

/** Countries whose regions bear names of their own: a bare "Texas" or "Bavaria" is the region, while a bare "Kherson" is a city. */
const selfStanding = new Set(['US', 'CA', 'AU', 'DE', 'GB', 'IN', 'AT', 'ES', 'IT'])
const alsoCities = new Set([
  'new york',
  'washington',
  'quebec',
  'berlin',
  'hamburg',
  'bremen',
  'vienna',
  'salzburg',
  'delhi',
  'chandigarh',
  'puducherry',
  'valencia',
  'madrid',
  'murcia',
])
export function bareRegionNamed(name: string): Region | null {
  const key = keyOf(name)
  if (alsoCities.has(key) || countryNamed(name)) return null
  const region = regionNamed(name, null)
  return region && selfStanding.has(region.country) && bareOf(region.name) === key ? region : null
}
