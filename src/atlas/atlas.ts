import { addressOfData } from '#base'
import { type AtlasFile, openAtlasFile } from './atlas-file.ts'
import type { Called, Entry } from './entry.ts'

/** What names of places mean, from one file or several. */
export type Atlas = {
  /** What places may go by a key, those of a user's own file first. */
  readonly called: (key: string) => readonly Called[]
  readonly entry: (id: number) => Entry | null
  readonly part: (code: string) => number | null
  /** Which files it stands for; whoever reads with another edition may read something else. */
  readonly edition: string
}

let bundled: AtlasFile | null = null
/** The gazetteer that ships with the package. Opened when the first name is looked up. */
export const bundledAtlas: Atlas = {
  called: (key) => opened().called(key),
  entry: (id) => opened().entry(id),
  part: (code) => opened().part(code),
  get edition() {
    return opened().edition
  },
}
const opened = (): AtlasFile => (bundled ??= openAtlasFile(new URL('?immutable=1', addressOfData('gazetteer.sqlite'))))

/** A user's own gazetteer before another: what has the same id replaces, everything else is added. */
export function atlasOver(own: Atlas, other: Atlas): Atlas {
  return {
    called(key) {
      const mine = own.called(key)
      const rest = other.called(key).map(({ entry, rank }) => ({ entry: own.entry(entry.id) ?? entry, rank }))
      return [...mine, ...rest.filter(({ entry }) => !mine.some((one) => one.entry.id === entry.id))]
    },
    entry: (id) => own.entry(id) ?? other.entry(id),
    part: (code) => own.part(code) ?? other.part(code),
    edition: `${other.edition}+${own.edition}`,
  }
}

/** The bundled gazetteer, with a user's own before it where a path is given. Throws where the file is none. */
export const openAtlas = (path: string | null): Atlas =>
  path === null ? bundledAtlas : atlasOver(openAtlasFile(path), bundledAtlas)
