import { Failure } from '#base'
import { type About, nameOf } from '../about.ts'
import type { Bundle, Member } from '../bundle.ts'
import type { Around, Intaken } from '../kind.ts'
import type { Layout } from '../layouts.ts'
import { notOpened } from '../members.ts'

/** One or several exports of Telegram Desktop, each with its pictures, recordings and pages, and whatever lies beside them. */
export const telegramFolder: Layout = {
  fits: ({ members }) => rootsIn(members).length > 0,
  reports: reportsInFolder,
  rest: (members) => {
    const roots = rootsIn(members)
    return members.filter(({ name }) => !roots.some((root) => isPart(name, root)))
  },
}

async function* reportsInFolder(bundle: Bundle, about: About, around: Around): AsyncGenerator<Intaken | Failure> {
  const name = nameOf(bundle)
  let rest = bundle.members
  let aside = 0
  for (const root of rootsIn(rest)) {
    const own = rest.filter((member) => isPart(member.name, root))
    rest = rest.filter((member) => !own.includes(member))
    const json = own.filter(({ name: path }) => path === `${root}result.json`)
    const pages = own.filter(({ name: path }) => pageNumber(path, root) !== null)
    const toOpen =
      json.length > 0 ? json : pages.toSorted((a, b) => (pageNumber(a.name, root) ?? 0) - (pageNumber(b.name, root) ?? 0))
    aside += own.length - toOpen.length
    if (json.length > 0 && pages.length > 0)
      around.notice(`${name}: ${root}result.json was read, and not the pages that hold the same`)
    if (toOpen.length === 0)
      yield new Failure(
        'post/private',
        `${name}: pages of a whole account do not say which chats are personal, so none was read; export it as JSON, or one channel`,
      )
    for (const member of toOpen) {
      const inner = await member.open()
      if (inner instanceof Failure) yield inner
      else yield* around.within(inner, { ...about, format: 'guess', path: inner.path })
    }
  }
  if (aside > 0) around.notice(`${name}: ${notOpened(aside)}`)
}

/** Folders and pages that Telegram Desktop puts beside the messages. */
const beside =
  /^(?:(?:(?:chats\/)?chat_\d+\/)?(?:photos|video_files|voice_messages|round_video_messages|stickers|files|images|css|js|contacts|profile_pictures|stories)\/|lists\/|chats\/chat_\d+\/messages\d*\.html$|export_results\.html$|messages\d*\.html$|result\.json$)/u
const isPart = (path: string, root: string): boolean => path.startsWith(root) && beside.test(path.slice(root.length))

/** 1 of "messages.html", 2 of "messages2.html". */
function pageNumber(path: string, root: string): number | null {
  const digits = path.startsWith(root) ? /^messages(\d*)\.html$/u.exec(path.slice(root.length))?.[1] : undefined
  return digits === undefined ? null : Number(digits || '1')
}

/** "" or "ChatExport_2023-06-06/": where the messages lie, beside a folder or page that only an export has. */
function rootsIn(members: readonly Member[]): string[] {
  const roots = members.flatMap(
    ({ name }) => /^(?<root>(?:.*\/)?)(?:result\.json|messages\.html|export_results\.html)$/u.exec(name)?.groups?.['root'] ?? [],
  )
  const outer = [...new Set(roots)].filter((root) => !/(?:^|\/)chats\/chat_\d+\/$/u.test(root))
  return outer.filter((root) => members.some(({ name }) => isPart(name, root) && name.includes('/', root.length)))
}
