import { globSync, readFileSync } from 'node:fs'
import { samples, wrapped } from './samples.ts'

/** What a case is made from. `wrap` puts what was changed back where it lay: into an archive, behind a compression. */
export type Seed = {
  /** The format, as the table of results calls it. */
  readonly name: string
  readonly path: string
  readonly bytes: Uint8Array
  readonly isText: boolean
  readonly wrap: (changed: Uint8Array) => Uint8Array
}

/** Small files of every format; `only`: those whose format's name begins so. */
export const seeds = (only: string): readonly Seed[] => all().filter(({ name }) => name.startsWith(only))

const all = (): readonly Seed[] => [
  ...files('text', 'examples/*.txt'),
  ...files('lines', 'examples/*.jsonl'),
  ...files('page', 'examples/*.html'),
  ...files('page', 'test/pages/*/*.html'),
  ...samples.map(([name, path, bytes]) => seedOf(name, path, bytes, plainly)),
  ...wrapped.map(([name, path, bytes, wrap]) => seedOf(name, path, bytes, wrap)),
]

const plainly = (changed: Uint8Array): Uint8Array => changed

const files = (name: string, pattern: string): Seed[] =>
  globSync(pattern).map((path) => seedOf(name, path, readFileSync(path, 'utf8'), plainly))

const seedOf = (name: string, path: string, bytes: Uint8Array | string, wrap: Seed['wrap']): Seed => ({
  name,
  path,
  bytes: typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes,
  isText: typeof bytes === 'string',
  wrap,
})
