import { type Atlas, bundledAtlas } from '#atlas'
import { readRows } from '#base'
import { type ActorRow, type KnownActors, knownActorsFrom } from './actors/known-actors.ts'

/** What is known before a document is opened. Reading with other references may find other things. */
export type References = {
  readonly atlas: Atlas
  readonly actors: KnownActors
  /** Which they are: a reading names them, as it would not be the same with others. */
  readonly edition: string
}

/** What ships with the package, with a user's own before it. Tables are read when they are first asked. */
export function referencesWith(atlas: Atlas, own: readonly ActorRow[], ownEdition: string): References {
  let actors: KnownActors | null = null
  return {
    atlas,
    get edition() {
      return `gazetteer ${atlas.edition}${ownEdition === '' ? '' : ` actors ${ownEdition}`}`
    },
    get actors() {
      return (actors ??= knownActorsFrom(bundledRows(), own))
    },
  }
}
export const bundledReferences: References = referencesWith(bundledAtlas, [], '')

const bundledRows = (): ActorRow[] =>
  readRows('known-actors.tsv').map(([id = '', kind = '', , name = '', others = '']) => ({
    id,
    kind: kind === 'group' ? 'group' : 'organisation',
    names: [name, ...others.split(';')].filter((one) => one !== ''),
  }))
