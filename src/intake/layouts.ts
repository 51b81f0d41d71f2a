import type { Failure } from '#base'
import type { About } from './about.ts'
import type { Bundle, Member } from './bundle.ts'
import { wacz } from './archives/wacz/wacz.ts'
import type { Around, Intaken } from './kind.ts'
import { mastodonArchive } from './mastodon/folder.ts'
import { telegramFolder } from './telegram/folder.ts'
import { xArchive } from './x/folder.ts'

/** A bundle that one program lays out: how it is known, and the reports in it. */
export type Layout = {
  readonly fits: (bundle: Bundle) => boolean
  /** Of what is its own; the rest is read as if it lay there alone. */
  readonly reports: (bundle: Bundle, about: About, around: Around) => AsyncIterable<Intaken | Failure>
  /** The files that are not its own: fewer than there are, since one that fits has some. */
  readonly rest: (members: readonly Member[]) => readonly Member[]
}

/** All layouts; the first that fits is the one. */
export const layouts: readonly Layout[] = [telegramFolder, xArchive, mastodonArchive, wacz]
