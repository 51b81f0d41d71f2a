import { globSync, readFileSync } from 'node:fs'

/** What a case is made from. `wrap` puts what was changed back where it lay: into an archive, behind a compression. */
export type Seed = {
  /** The format, as the table of results calls it. */
  readonly name: string
  readonly path: string
  readonly bytes: Uint8Array
  readonly isText: boolean
  readonly wrap: (changed: Uint8Array) => Uint8Array
}

const plainly = (changed: Uint8Array): Uint8Array => changed

const files = (name: string, pattern: string): Seed[] =>
  globSync(pattern).map((path) => ({ name, path, bytes: readFileSync(path), isText: true, wrap: plainly }))

/** Real files of every format, as small as they come; `only`: those whose format's name begins so. */
export const seeds = (only: string): readonly Seed[] => all().filter(({ name }) => name.startsWith(only))

const all = (): readonly Seed[] => [
  ...files('text', 'examples/*.txt'),
  ...files('lines', 'examples/*.jsonl'),
  ...files('page', 'examples/*.html'),
]
