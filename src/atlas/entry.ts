/** What a gazetteer knows of one place. Coordinates are WGS 84 degrees. */
export type Entry = {
  /** GeoNames' id; below zero for what GeoNames does not number in the tables that we have. */
  readonly id: number
  readonly name: string
  readonly kind: EntryKind
  /** ISO 3166-1 alpha-2 as the gazetteer's source files it, never by a polygon; null where that is nobody's or several states'. */
  readonly country: string | null
  /** Ids of the first-order and second-order parts of the country that it lies in. */
  readonly admin1: number | null
  readonly admin2: number | null
  readonly lat: number
  readonly lon: number
  /** Inhabitants; 0 where nobody says. */
  readonly people: number
  readonly radiusKm: number
  /** States and authorities that claim it, by ISO code, where more than one does; else empty. */
  readonly disputed: readonly string[]
}

/** area: a region or front with a name and no office ("Donbas"); site: a camp, a crossing, a dam. */
export const entryKinds = ['country', 'region', 'district', 'capital', 'seat', 'town', 'area', 'water', 'site'] as const
export type EntryKind = (typeof entryKinds)[number]

/** How an entry bears a name: as its own, as another one, or as the bare part of a longer one ("Kursk" of Kursk Oblast). */
export type Rank = 0 | 1 | 2
export type Called = { readonly entry: Entry; readonly rank: Rank }

/**
 * How far from its point a town reaches, in km: 2 at least, 40 at most, and between them 2 % of the root of its inhabitants
 * (a million people within 20 km). Built-up areas grow more slowly than their people; this is the generous side.
 */
export const townRadiusKm = (people: number): number => Math.round(Math.min(40, Math.max(2, 0.02 * Math.sqrt(people))))
