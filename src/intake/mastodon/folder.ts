import { Failure } from '#base'
import { type About, nameOf } from '../about.ts'
import type { Bundle, Member } from '../bundle.ts'
import { wholeOf } from '../delivery.ts'
import { fieldsIn, wordsIn } from '../fields.ts'
import { parsed } from '../json-shape.ts'
import type { Around, Intaken } from '../kind.ts'
import type { Layout } from '../layouts.ts'
import { largestDocument } from '../limits.ts'
import { nameIn, othersOfArchive } from '../members.ts'
import { accountWords } from '../post-document.ts'

/** An archive that a Mastodon server gives to the holder of an account: "outbox.json" with the posts, "actor.json" with the name. */
export const mastodonArchive: Layout = {
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
  const account = about.account ?? (await accountIn(own, root))
  const outbox = own.filter(({ name }) => name === `${root}outbox.json`)
  for (const member of outbox) {
    const inner = await member.open()
    if (inner instanceof Failure) yield inner
    else yield* around.within(inner, { ...about, format: 'mastodon', path: inner.path, ...(account === null ? {} : { account }) })
  }
  const aside = own.filter((member) => !outbox.includes(member) && !isActorOf(root, member)).length
  if (aside > 0) around.notice(`${nameIn(bundle, root)}: ${othersOfArchive(aside)}: pictures, likes, bookmarks`)
}

function ownIn(members: readonly Member[]): readonly Member[] {
  const root = rootIn(members) ?? ''
  return members.filter(({ name }) => name.startsWith(root) && part.test(name.slice(root.length)))
}

const part = /^(?:(?:outbox|actor|likes|bookmarks)\.json|media_attachments\/|(?:avatar|header)\.\w+$)/u

function rootIn(members: readonly Member[]): string | null {
  const names = new Set(members.map(({ name }) => name))
  const outbox = [...names].find(
    (name) => /(?:^|\/)outbox\.json$/u.test(name) && names.has(name.replace(/outbox\.json$/u, 'actor.json')),
  )
  return outbox?.replace(/outbox\.json$/u, '') ?? null
}

const isActorOf = (root: string, { name }: Member): boolean => name === `${root}actor.json`

/** "Name (@user@server)", as "actor.json" says. */
async function accountIn(members: readonly Member[], root: string): Promise<string | null> {
  const inner = await members.find((member) => isActorOf(root, member))?.open()
  if (!inner || inner instanceof Failure) return null
  const bytes = await wholeOf(inner, nameOf(inner), largestDocument)
  if (bytes instanceof Failure) return null
  const actor = fieldsIn(parsed(bytes))
  const server = /^https:\/\/(?<server>[^/]+)\//u.exec(wordsIn(actor['url']) ?? '')?.groups?.['server']
  const user = wordsIn(actor['preferredUsername'])
  const handle = user === null || server === undefined ? user : `${user}@${server}`
  const name = wordsIn(actor['name']) ?? handle
  return name === null ? null : accountWords(name, handle)
}
