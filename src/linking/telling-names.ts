import { type Actor, covers, type ReferentId, type Span, wordsAt } from '#model'
import type { Account } from './accounts.ts'
import { groupedBy } from './groups.ts'
import { nameKeyOf } from './names.ts'
import { dateline, type Told } from './told.ts'

/** Names by which tellings of one incident can be known, by comparable key, with a name for people; an actor stands under each of its keys. */
export type TellingNames = {
  /** Named actors and outlets that are no bare country, office or platform. */
  readonly actors: ReadonlyMap<string, string>
  /** Places below regions. */
  readonly localities: ReadonlyMap<string, string>
}

export function tellingNames(account: Account, boilerplate: ReadonlySet<string>): TellingNames {
  const { told, isMain } = account
  const actors = new Map<string, string>()
  const localities = new Map<string, string>()
  const isAside = asidesIn(account, boilerplate)
  for (const referent of told.reading.referents) {
    if (isAside(referent.id)) continue
    if (referent.kind === 'place') {
      const { key } = nameKeyOf(referent.name)
      if (key !== '' && (referent.level === 'locality' || referent.level === 'unknown')) localities.set(key, referent.name)
    } else if (referent.kind === 'person' || referent.kind === 'organisation' || referent.kind === 'group') {
      for (const key of keysOf(referent)) actors.set(key, referent.name)
    }
  }
  if (!isMain) return { actors, localities }
  for (const { post } of told.document.passages)
    for (const key of post ? keysFor([post.author, post.handle ?? '']) : []) actors.set(key, post?.author ?? '')
  for (const key of told.outlet === null ? [] : keysFor([told.outlet])) actors.set(key, told.outlet ?? '')
  return { actors, localities }
}

/** Every key that an actor with a name can be known by; none for a country, an office or a platform. */
export const keysOf = (actor: Actor | null): string[] =>
  actor?.named
    ? [
        ...keysFor([actor.name, ...actor.aliases]),
        ...(actor.known !== null && !isState.test(actor.known) ? [`#${actor.known}`] : []),
      ]
    : []
const keysFor = (names: readonly string[]): string[] =>
  names
    .map(nameKeyOf)
    .flatMap(({ key, words, country, generic }) => (words.length > 0 && !country && !generic && !platforms.has(key) ? [key] : []))
const isState = /^\p{Lu}{2}$/u

/** Where things are posted, not who posts them. */
const platforms = new Set([
  'telegram',
  'twitter',
  'x',
  'facebook',
  'instagram',
  'youtube',
  'tiktok',
  'whatsapp',
  'bluesky',
  'mastodon',
  'vkontakte',
  'vk',
])

/** Is a referent named only outside the account, where a report was filed from, or in a line that stands in many documents? */
function asidesIn(
  { told: { document, reading }, parts }: Account,
  boilerplate: ReadonlySet<string>,
): (id: ReferentId) => boolean {
  const asides = document.passages.flatMap(({ body }): Span[] => {
    const words = wordsAt(document.text, body)
    if (boilerplate.has(words.trim())) return [body]
    const filed = dateline.exec(words)?.[0].length ?? 0
    return filed > 0 ? [{ start: body.start, end: body.start + filed }] : []
  })
  const mentions = groupedBy(reading.mentions, ({ referent }) => referent)
  return (id) => {
    const all = mentions.get(id) ?? []
    return (
      all.length > 0 &&
      all.every(({ at }) => !parts.some((part) => covers(part, at)) || asides.some((aside) => covers(aside, at)))
    )
  }
}

export const many = 3
/** Passages that stand word for word in several documents: house lines, calls to subscribe. */
export function boilerplateIn(told: readonly Told[]): Set<string> {
  const passages = told.flatMap(({ document }) => [
    ...new Set(document.passages.filter(({ kind }) => kind !== 'post').map(({ body }) => wordsAt(document.text, body).trim())),
  ])
  return new Set([...groupedBy(passages, String)].filter(([, all]) => all.length >= many).map(([words]) => words))
}
