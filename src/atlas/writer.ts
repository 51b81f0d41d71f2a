import { DatabaseSync } from 'node:sqlite'
import { degrees, schema } from './atlas-file.ts'
import { type Entry, entryKinds, type Rank } from './entry.ts'

export type AtlasWriter = {
  readonly place: (entry: Entry) => void
  readonly name: (key: string, id: number, rank: Rank) => void
  /** A first-order part of a country by GeoNames' code, "UA.08". */
  readonly part: (code: string, id: number) => void
  readonly has: (id: number) => boolean
  readonly edition: string
  /** Commits, gives the file its edition, packs and closes it. */
  readonly finish: (edition: string) => void
  /** Undoes all that was written, and closes. */
  readonly abandon: () => void
}

/** Writes a gazetteer. An entry with a known id replaces the one before; a name keeps its best rank. */
export function atlasWriter(path: string): AtlasWriter {
  const file = new DatabaseSync(path)
  const isNew = file.prepare("SELECT count(*) AS n FROM sqlite_schema WHERE name = 'place'").get()?.['n'] === 0
  if (isNew) file.exec(`PRAGMA page_size = 4096; ${schema}`)
  file.exec('PRAGMA synchronous = OFF; BEGIN')
  const place = file.prepare('INSERT OR REPLACE INTO place VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)')
  const name = file.prepare(
    'INSERT INTO name VALUES (?, ?, ?) ON CONFLICT (key, place) DO UPDATE SET rank = min(rank, excluded.rank)',
  )
  const part = file.prepare('INSERT OR REPLACE INTO part VALUES (?, ?)')
  const edition = file.prepare("SELECT value FROM about WHERE key = 'edition'").get()?.['value']
  const known = file.prepare('SELECT 1 FROM place WHERE id = ?')
  return {
    place(entry) {
      const { id, name: own, kind, country, admin1, admin2, lat, lon, people, radiusKm, disputed } = entry
      const at = (angle: number) => Math.round(angle * degrees)
      place.run(
        id,
        own,
        entryKinds.indexOf(kind),
        country,
        admin1,
        admin2,
        at(lat),
        at(lon),
        people,
        Math.round(radiusKm),
        disputed.join(',') || null,
      )
    },
    name: (key, id, rank) => void (key.length > 1 && name.run(key, id, rank)),
    part: (code, id) => void part.run(code, id),
    edition: typeof edition === 'string' ? edition : '',
    has: (id) => known.get(id) !== undefined,
    finish(newer) {
      file.prepare("INSERT OR REPLACE INTO about VALUES ('edition', ?)").run(newer)
      file.exec('COMMIT; VACUUM')
      file.close()
    },
    abandon() {
      file.exec('ROLLBACK')
      file.close()
    },
  }
}
