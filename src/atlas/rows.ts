import { type Entry, type EntryKind, entryKinds, type Rank, townRadiusKm } from './entry.ts'

/** What one line of an import says: a place with its names, or another name of a place. */
export type ImportRow =
  | { readonly entry: Entry; readonly names: readonly (readonly [name: string, rank: Rank])[] }
  | { readonly nameOf: number; readonly name: string }
/** null: a line of a kind that is left out; a text: what is wrong with it. */
export type ReadRow = ImportRow | string | null

export type PartOf = (code: string) => number | null

const kindOf = (featureClass: string, code: string): EntryKind | null => {
  if (code.endsWith('H') && /^(?:PPLH|ADM\dH|PCLH)$/u.test(code)) return null
  if (featureClass === 'P') return code === 'PPLC' ? 'capital' : code === 'PPLA' ? 'seat' : 'town'
  if (code.startsWith('PCL')) return 'country'
  if (code === 'ADM1') return 'region'
  if (/^ADM[2-4]$/u.test(code)) return 'district'
  return otherKinds.get(featureClass) ?? null
}
const otherKinds = new Map<string, EntryKind>([
  ['H', 'water'],
  ['L', 'area'],
  ['T', 'area'],
  ['S', 'site'],
])

/** Where a dump gives no size: km around the point. */
const usualRadiusKm: Readonly<Record<EntryKind, number>> = {
  country: 300,
  region: 80,
  district: 25,
  capital: 10,
  seat: 5,
  town: 2,
  area: 10,
  water: 10,
  site: 1,
}

/** A row of GeoNames' main table: 19 columns, tab separated (https://download.geonames.org/export/dump/readme.txt). */
export function placeRow(cells: readonly string[], partOf: PartOf): ReadRow {
  const [
    id,
    name = '',
    ascii = '',
    others = '',
    lat,
    lon,
    featureClass = '',
    code = '',
    country = '',
    ,
    admin1 = '',
    ,
    ,
    ,
    population,
  ] = cells
  const point = pointIn(lat, lon)
  if (!/^\d+$/u.test(id ?? '')) return `“${id ?? ''}” is no GeoNames id`
  if (typeof point === 'string') return point
  const kind = kindOf(featureClass, code)
  if (kind === null || name === '') return null
  const people = Number(population) || 0
  const radiusKm = featureClass === 'P' ? townRadiusKm(people) : usualRadiusKm[kind]
  const entry = {
    id: Number(id),
    name,
    kind,
    country: country || null,
    admin1: partOf(`${country}.${admin1}`),
    admin2: null,
    ...point,
    people,
    radiusKm,
    disputed: [],
  }
  const more = others.split(',').filter((one) => one !== '' && one.length <= 60 && !/^[A-Z]{3}$/u.test(one))
  return { entry, names: [[name, 0], [ascii, 0], ...more.map((one): [string, Rank] => [one, 1])] }
}

/** A row of alternateNamesV2: the name's id, the place's id, language, name. Links, codes and postcodes are left out. */
export function otherNameRow(cells: readonly string[]): ReadRow {
  const [, place = '', language = '', name = ''] = cells
  if (!/^\d+$/u.test(place)) return `“${place}” is no GeoNames id`
  if (name === '' || name.length > 60 || /^(?:link|wkdt|post|iata|icao|faac|unlc|phon|piny|abbr_url)$/u.test(language))
    return null
  return { nameOf: Number(place), name }
}

/** A row of a table with a heading: name, lat, lon; also radius_km, country, admin1, kind, aliases (separated by ";"), geoname_id. */
export function tableRow(row: Readonly<Record<string, string>>, idOf: () => number): ReadRow {
  const { name = '', lat, lon, radius_km: radius = '', country = '', kind = '', aliases = '', geoname_id: id = '' } = row
  const point = pointIn(lat, lon)
  if (name.trim() === '') return 'there is no name'
  if (typeof point === 'string') return point
  const given = kind === '' ? 'town' : entryKinds.find((one) => one === kind)
  if (given === undefined) return `“${kind}” is no kind; these are: ${entryKinds.join(', ')}`
  if (radius !== '' && !(Number(radius) > 0)) return `“${radius}” is no radius in km`
  if (country !== '' && !/^[A-Z]{2}$/u.test(country)) return `“${country}” is no ISO 3166-1 code of two letters`
  const entry = {
    id: /^\d+$/u.test(id) ? Number(id) : idOf(),
    name: name.trim(),
    kind: given,
    country: country || null,
    admin1: null,
    admin2: null,
    ...point,
    people: 0,
    radiusKm: radius === '' ? usualRadiusKm[given] : Number(radius),
    disputed: [],
  }
  const more = aliases
    .split(';')
    .map((one) => one.trim())
    .filter((one) => one !== '')
  return { entry, names: [[entry.name, 0], ...more.map((one): [string, Rank] => [one, 0])] }
}

function pointIn(lat: string | undefined, lon: string | undefined): { readonly lat: number; readonly lon: number } | string {
  const [north, east] = [Number(lat), Number(lon)]
  if (!lat?.trim() || !lon?.trim() || !(Math.abs(north) <= 90) || !(Math.abs(east) <= 180))
    return `“${lat ?? ''}, ${lon ?? ''}” is no point: latitude is −90 to 90, longitude −180 to 180`
  return { lat: north, lon: east }
}
