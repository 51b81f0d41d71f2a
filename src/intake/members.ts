import { Failure } from '#base'
import { type About, nameOf } from './about.ts'
import type { Bundle } from './bundle.ts'
import type { Around, Intaken } from './kind.ts'

/** The reports of each member, by name; empty ones, pictures, recordings and what a system or program left beside them are not opened, and it is said how many. `isRest`: others were read, so that none here is no failure. */
export async function* reportsOfMembers(
  { path, members }: Bundle,
  about: About,
  around: Around,
  isRest = false,
): AsyncGenerator<Intaken | Failure> {
  const passedOver = members.filter(({ name }) => isMedia(name))
  const reports = members.filter(({ name }) => !isMedia(name) && !isHousekeeping(name))
  const toOpen = reports.filter(({ isEmpty }) => isEmpty !== true)
  for (const member of toOpen.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    const inner = await member.open()
    if (inner instanceof Failure) yield inner
    else yield* around.within(inner, { ...about, format: 'guess', path: inner.path })
  }
  if (toOpen.length === 0 && !isRest) yield new Failure('text/empty', `${nameOf({ path })}: holds no reports`)
  const empty = reports.length - toOpen.length
  if (empty > 0) around.notice(`${nameOf({ path })}: ${empty === 1 ? '1 file is' : `${empty} files are`} empty`)
  if (passedOver.length > 0) around.notice(`${nameOf({ path })}: ${notOpened(passedOver.length)}`)
}

/** "exports/x-archive" of a bundle "exports" and the root "x-archive/": how messages call an export inside a bundle. */
export const nameIn = (bundle: Pick<Bundle, 'path'>, root: string): string =>
  [nameOf(bundle), root.replace(/\/$/u, '')].filter((part) => part !== '').join('/')

export const othersOfArchive = (count: number): string =>
  count === 1
    ? '1 other file of the archive was not opened'
    : `${count.toLocaleString('en')} other files of the archive were not opened`

export const notOpened = (count: number): string =>
  count === 1 ? '1 picture, recording or the like was not opened' : `${count} pictures, recordings and the like were not opened`

/** By its name: a picture, a recording, a font, what dresses a page. */
export const isMedia = (name: string): boolean =>
  /\.(?:jpe?g|png|gif|webp|avif|heic|bmp|tiff?|svg|ico|mp[34]|m4[av]|mov|avi|mkv|webm|og[agv]|opus|wav|flac|aac|tgs|woff2?|ttf|otf|css|js|map|wasm)$/iu.test(
    name,
  )

/** "__MACOSX/", ".DS_Store", "Thumbs.db": nobody's report. */
const isHousekeeping = (name: string): boolean =>
  name.split('/').some((part) => part.startsWith('.') || part === '__MACOSX') ||
  /(?:^|\/)(?:Thumbs\.db|desktop\.ini)$/iu.test(name)
