import { Failure } from '#base'
import { type About, nameOf } from '../about.ts'
import type { Bundle, Member } from '../bundle.ts'
import { wholeOf } from '../delivery.ts'
import { fieldsIn, listIn, wordsIn } from '../fields.ts'
import { parsed } from '../json-shape.ts'
import type { Around, Intaken } from '../kind.ts'
import type { Layout } from '../layouts.ts'
import { largestDocument } from '../limits.ts'
import { nameIn, othersOfArchive } from '../members.ts'
import { accountWords } from '../post-document.ts'

/** An archive that X gives to the holder of an account. Of its hundred files the posts and the account's name are opened, and nothing else. */
export const xArchive: Layout = {
  fits: ({ members }) => rootIn(members) !== null,
  reports: reportsInArchive,
  rest: (members) => {
    const own = ownIn(members)
    return members.filter((member) => !own.includes(member))
  },
}

async function* reportsInArchive(bundle: Bundle, about: About, around: Around): AsyncGenerator<Intaken | Failure> {
  const root = rootIn(bundle.members) ?? ''
  const own = ownIn(bundle.members)
  const posts = own.filter(({ name }) => postFile.test(name.slice(root.length)))
  const account = about.account ?? (await accountIn(own, root))
  for (const member of posts.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    const inner = await member.open()
    if (inner instanceof Failure) yield inner
    else yield* around.within(inner, { ...about, format: 'x', path: inner.path, ...(account === null ? {} : { account }) })
  }
  const aside = own.filter((member) => !posts.includes(member) && !isAccountOf(root, member)).length
  if (aside > 0)
    around.notice(`${nameIn(bundle, root)}: ${othersOfArchive(aside)}: pictures, direct messages, deleted posts, settings`)
}

function ownIn(members: readonly Member[]): readonly Member[] {
  const root = rootIn(members) ?? ''
  return members.filter(({ name }) => name.startsWith(root) && part.test(name.slice(root.length)))
}

/** "data/tweets.js", "data/tweets-part1.js"; of older archives "tweet.js" by itself. */
const postFile = /^(?:data\/)?(?:tweets?|community-tweet|note-tweet)(?:-part\d+)?\.js$/u

const part = /^(?:(?:data|assets)\/|\w+_media\/|[\w-]+\.js$|Your archive\.html$)/u

/** Before "data/tweets.js": "" or "twitter-2023-06-06/". */
function rootIn(members: readonly Member[]): string | null {
  const names = new Set(members.map(({ name }) => name))
  for (const name of names) {
    const { root, data } =
      /^(?<root>(?:.*\/)?)(?<data>data\/)tweets?\.js$/u.exec(name)?.groups ??
      /^(?<root>(?:.*\/)?)tweet\.js$/u.exec(name)?.groups ??
      {}
    // "tweet.js" alone is anybody's script.
    if (root !== undefined && (data !== undefined || names.has(`${root}account.js`))) return root
  }
  return null
}

const isAccountOf = (root: string, { name }: Member): boolean => name === `${root}data/account.js` || name === `${root}account.js`

/** "Name (@handle)" of the account, as the archive's own file says. */
async function accountIn(members: readonly Member[], root: string): Promise<string | null> {
  const file = members.find((member) => isAccountOf(root, member))
  const inner = await file?.open()
  if (!inner || inner instanceof Failure) return null
  const bytes = await wholeOf(inner, nameOf(inner), largestDocument)
  if (bytes instanceof Failure) return null
  const [first] = listIn(parsed(bytes.subarray(bytes.indexOf(0x3d) + 1)))
  const account = fieldsIn(first?.['account'])
  const handle = wordsIn(account['username'])
  const name = wordsIn(account['accountDisplayName']) ?? handle
  return name === null ? null : accountWords(name, handle)
}
