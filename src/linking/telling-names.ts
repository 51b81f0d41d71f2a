import { covers, type ReferentId, type Span, wordsAt } from '#model'
import { groupedBy } from './groups.ts'
import type { Identities } from './identities.ts'
import { nameKeyOf } from './names.ts'
import { dateline, type Told } from './told.ts'

/** Names by which tellings of one incident can be known, by comparable key, with a name for people. */
export type TellingNames = {
  /** Named actors and outlets that are no bare country, office or platform. */
  readonly actors: ReadonlyMap<string, string>
  /** Places below country level; localities apart from regions. */
  readonly localities: ReadonlyMap<string, string>
  readonly regions: ReadonlyMap<string, string>
}

/** What only the other documents show: lines that stand in many of them, and the localities that any of them names. */
export type Surroundings = { readonly boilerplate: ReadonlySet<string>; readonly localities: ReadonlyMap<string, string> }

export function tellingNames(told: Told, identities: Identities, { boilerplate, localities: known }: Surroundings): TellingNames {
  const actors = new Map<string, string>()
  const localities = new Map<string, string>()
  const regions = new Map<string, string>()
  const isAside = asidesIn(told, boilerplate)
  for (const referent of told.reading.referents) {
    if (isAside(referent.id)) continue
    if (referent.kind === 'place') {
      const { key } = nameKeyOf(referent.name)
      if (key !== '' && (referent.level === 'locality' || referent.level === 'unknown')) localities.set(key, referent.name)
      if (key !== '' && referent.level === 'region') regions.set(key, referent.name)
    } else if (referent.kind === 'person' || referent.kind === 'organisation' || referent.kind === 'group') {
      const identity = identities.ofActor(told, referent.id)
      const { key, country, generic } = nameKeyOf(referent.name)
      if (referent.named && identity && !country && !generic && !platforms.has(key)) actors.set(identity.key, identity.name)
    }
  }
  for (const words of capitalisedIn(told, boilerplate)) {
    const { key } = nameKeyOf(words)
    const name = known.get(key)
    if (name !== undefined) localities.set(key, name)
  }
  for (const passage of told.document.passages) {
    const poster = identities.ofPoster(passage)
    if (poster) actors.set(poster.key, poster.name)
  }
  const outlet = identities.ofPublisher(told)
  if (outlet) actors.set(outlet.key, outlet.name)
  return { actors, localities, regions }
}

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

/** Is a referent named only where a report was filed from, or in a line that stands in many documents? */
function asidesIn({ document, reading }: Told, boilerplate: ReadonlySet<string>): (id: ReferentId) => boolean {
  const asides = document.passages.flatMap(({ body }): Span[] => {
    const words = wordsAt(document.text, body)
    if (boilerplate.has(words.trim())) return [body]
    const filed = dateline.exec(words)?.[0].length ?? 0
    return filed > 0 ? [{ start: body.start, end: body.start + filed }] : []
  })
  const mentions = groupedBy(reading.mentions, ({ referent }) => referent)
  return (id) => {
    const all = mentions.get(id) ?? []
    return all.length > 0 && all.every(({ at }) => asides.some((aside) => covers(aside, at)))
  }
}

/** Runs of capitalised words: a town that another document names as such is that town here too. */
function capitalisedIn({ document }: Told, boilerplate: ReadonlySet<string>): Set<string> {
  const passages = document.passages
    .map(({ body }) => wordsAt(document.text, body))
    .filter((words) => !boilerplate.has(words.trim()))
  return new Set(
    passages.flatMap(
      (words) => words.slice(dateline.exec(words)?.[0].length ?? 0).match(/\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+)*/gu) ?? [],
    ),
  )
}

const many = 3
export function surroundingsOf(told: readonly Told[]): Surroundings {
  const places = told.flatMap(({ reading }) =>
    reading.referents.flatMap((one) => (one.kind === 'place' && one.level === 'locality' ? [one.name] : [])),
  )
  return { boilerplate: boilerplateIn(told), localities: new Map(places.map((name) => [nameKeyOf(name).key, name])) }
}

/** Passages that stand word for word in several documents: house lines, calls to subscribe. */
function boilerplateIn(told: readonly Told[]): Set<string> {
  const passages = told.flatMap(({ document }) => [
    ...new Set(document.passages.filter(({ kind }) => kind !== 'post').map(({ body }) => wordsAt(document.text, body).trim())),
  ])
  return new Set([...groupedBy(passages, String)].filter(([, all]) => all.length >= many).map(([words]) => words))
}
