import { DatabaseSync } from 'node:sqlite'
import { type Called, type Entry, entryKinds, type Rank } from './entry.ts'

/** Names and places in one SQLite file. Coordinates are stored in ten-thousandths of a degree, about 11 m. */
export const schema = `
  CREATE TABLE place (
    id INTEGER PRIMARY KEY, name TEXT NOT NULL, kind INTEGER NOT NULL, country TEXT, admin1 INTEGER, admin2 INTEGER,
    lat INTEGER NOT NULL, lon INTEGER NOT NULL, people INTEGER NOT NULL, radius INTEGER NOT NULL, disputed TEXT
  );
  CREATE TABLE name (key TEXT NOT NULL, place INTEGER NOT NULL, rank INTEGER NOT NULL, PRIMARY KEY (key, place)) WITHOUT ROWID;
  CREATE TABLE part (code TEXT PRIMARY KEY, place INTEGER NOT NULL) WITHOUT ROWID;
  CREATE TABLE about (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
`
export const degrees = 10_000

export type AtlasFile = {
  /** What places may go by a key; most inhabitants first. */
  readonly called: (key: string) => readonly Called[]
  readonly entry: (id: number) => Entry | null
  /** The id of a first-order part of a country by GeoNames' code, "UA.08". */
  readonly part: (code: string) => number | null
  /** What the file says of itself: its version or hash. */
  readonly edition: string
  readonly close: () => void
}

/** Opens a gazetteer for reading. Throws where the file is none. */
export function openAtlasFile(path: string | URL): AtlasFile {
  const file = new DatabaseSync(path, { readOnly: true })
  const edition = file.prepare("SELECT value FROM about WHERE key = 'edition'").get()?.['value']
  const byKey = file.prepare(
    'SELECT p.*, n.rank AS rank FROM name n JOIN place p ON p.id = n.place WHERE n.key = ? ORDER BY p.people DESC, p.id LIMIT 400',
  )
  const byId = file.prepare('SELECT * FROM place WHERE id = ?')
  const byCode = file.prepare('SELECT place FROM part WHERE code = ?')
  const kept = new Map<string, readonly Called[]>()
  return {
    called(key) {
      const known = kept.get(key)
      if (known) return known
      const found = byKey.all(key).map((row) => ({ entry: entryOf(row), rank: rankOf(row['rank']) }))
      if (kept.size > mostKept) kept.clear()
      kept.set(key, found)
      return found
    },
    entry(id) {
      const row = byId.get(id)
      return row ? entryOf(row) : null
    },
    part: (code) => idOf(byCode.get(code)?.['place']),
    edition: typeof edition === 'string' ? edition : '',
    close: () => file.close(),
  }
}
const mostKept = 5000

type Row = Readonly<Record<string, unknown>>
const numberOf = (value: unknown): number => (typeof value === 'number' ? value : Number(value ?? 0))
const textOf = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null)
const idOf = (value: unknown): number | null => (value === null || value === undefined ? null : numberOf(value))
const rankOf = (value: unknown): Rank => (value === 0 || value === 1 ? value : 2)

const entryOf = (row: Row): Entry => ({
  id: numberOf(row['id']),
  name: textOf(row['name']) ?? '',
  kind: entryKinds[numberOf(row['kind'])] ?? 'town',
  country: textOf(row['country']),
  admin1: idOf(row['admin1']),
  admin2: idOf(row['admin2']),
  lat: numberOf(row['lat']) / degrees,
  lon: numberOf(row['lon']) / degrees,
  people: numberOf(row['people']),
  radiusKm: numberOf(row['radius']),
  disputed: textOf(row['disputed'])?.split(',') ?? [],
})
