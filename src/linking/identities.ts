import type { Actor, Judgement, Passage, Referent, ReferentId } from '#model'
import { groupedBy, groupsOf } from './groups.ts'
import { type NameKey, nameKeyOf, withoutCountry } from './names.ts'
import type { Told } from './told.ts'

/** Somebody who speaks or acts in several documents under one name or several. */
export type Identity = { readonly key: string; readonly name: string }

export type Identities = {
  readonly ofActor: (told: Told, id: ReferentId | null | undefined) => Identity | null
  /** The one person whom the documents name as the holder of an office. */
  readonly ofOffice: (told: Told, title: string) => Identity | null
  /** The one body of a document, else of all, that a short form can mean: "the Legion", "defence ministry". One bare word means one of its own document only. */
  readonly ofName: (told: Told, name: string) => Identity | null
  readonly ofPublisher: (told: Told) => Identity | null
  readonly ofPoster: (passage: Passage) => Identity | null
  /** Does a document that does not carry the poster's words name somebody as they call themselves? */
  readonly isNamedElsewhere: (passage: Passage) => boolean
}

type Node = { readonly id: string; readonly name: string; readonly keys: readonly NameKey[]; readonly known: string | null }

/**
 * Who is who across the documents of one comparison: equal names, aliases and acronyms, whatever their form, and names of one known actor.
 * A short form ("Petrov", "NVC") joins only where a single longer name can be meant.
 */
export function identitiesIn(told: readonly Told[], judgements: readonly Judgement[] = []): Identities {
  const nodes = [...new Map(told.flatMap(nodesOf).map((node) => [node.id, node])).values()]
  const byId = new Map(nodes.map((node) => [node.id, node]))
  const pairs = [...groupedBy(nodes.flatMap(keyedNodes), ({ key }) => key)].flatMap(([, entries]) => pairsUnder(entries))
  const knownPairs = [...groupedBy(nodes, ({ known }) => known)].flatMap(([known, all]) =>
    known === null ? [] : all.map((node): [string, string] => [all[0]?.id ?? '', node.id]),
  )
  const identities = new Map<string, Identity>()
  const judged = judgedNames(nodes, judgements)
  for (const group of groupsOf([...byId.keys()], [...judged.same, ...pairs, ...knownPairs], judged.different)) {
    const names = group.map((id) => byId.get(id)?.name ?? '')
    const name = names.toSorted((a, b) => b.length - a.length || (a < b ? -1 : 1))[0] ?? ''
    for (const id of group) identities.set(id, { key: [...group].toSorted()[0] ?? '', name })
  }
  const namedElsewhere = postersNamed(told, (id) => identities.get(id)?.key ?? null)
  const find = (id: string | null) => (id === null ? null : (identities.get(id) ?? null))
  return {
    ofActor: ({ document, actor }, id) => find(actor(id) ? `${document.id}/${id}` : null),
    ofOffice: officesIn(told, find),
    ofName: bodiesIn(told, find),
    ofPublisher: ({ outlet }) => find(outlet === null ? null : `publisher/${outlet}`),
    ofPoster: (passage) => find(posterIdOf(passage)),
    isNamedElsewhere: (passage) => namedElsewhere.has(posterIdOf(passage) ?? ''),
  }
}

/** Who bears a name that a person judged of. */
function judgedNames(nodes: readonly Node[], judgements: readonly Judgement[]) {
  const bearers = (name: string) =>
    nodes.filter(({ keys }) => keys.some(({ key }) => key === nameKeyOf(name).key)).map(({ id }) => id)
  const pairs = (verdict: Judgement['verdict']) =>
    judgements
      .filter((judgement) => judgement.on === 'referent' && judgement.verdict === verdict)
      .flatMap(({ one, other }) => bearers(one).flatMap((a) => bearers(other).map((b): [string, string] => [a, b])))
      .filter(([a, b]) => a !== b)
  return { same: pairs('same'), different: pairs('different') }
}

const posterIdOf = ({ post }: Passage) => post && `${post.platform}/${(post.handle ?? post.author).toLowerCase()}`

function nodesOf({ reading, document, outlet }: Told): Node[] {
  const nodes: Node[] = []
  for (const referent of reading.referents) {
    if (!isActor(referent) || !isSomebody(referent)) continue
    const keys = [referent.name, ...referent.aliases].map(nameKeyOf)
    nodes.push({ id: `${document.id}/${referent.id}`, name: referent.name, keys, known: referent.known })
  }
  if (outlet !== null) nodes.push({ id: `publisher/${outlet}`, name: outlet, keys: [nameKeyOf(outlet)], known: null })
  for (const passage of document.passages) {
    const id = posterIdOf(passage)
    if (id && passage.post)
      nodes.push({
        id,
        name: passage.post.author,
        keys: [passage.post.author, passage.post.handle ?? ''].map(nameKeyOf),
        known: null,
      })
  }
  return nodes
}

/** Named, or an institution that its place makes known: "the hospital", but not "a hospital". */
const isSomebody = ({ named, kind, name }: Actor) => named || (kind === 'organisation' && !indefinite.test(name))
const indefinite = /^(?:an?|some|several|many|other|another|two|three|both|one|his|her|its|their|our|my)\b/iu

/** "the governor of Norrbotten" is whoever the documents name as such, where they name one person only. */
function officesIn(told: readonly Told[], find: (id: string) => Identity | null): Identities['ofOffice'] {
  const holders = told.flatMap((one) =>
    one.reading.referents.flatMap((referent) => {
      const holder = isActor(referent) && referent.kind === 'person' && referent.named && referent.role !== null
      const identity = holder ? find(`${one.document.id}/${referent.id}`) : null
      return holder && identity ? [{ one, identity, words: wordsOf(referent.role ?? '') }] : []
    }),
  )
  return (within, title) => {
    const words = wordsOf(title)
    const [head] = words
    if (head === undefined || indefinite.test(title) || head.endsWith('s')) return null
    const fitting = holders.filter((holder) => holder.words[0] === head && words.every((word) => holder.words.includes(word)))
    const near = fitting.filter(({ one }) => one === within)
    const persons = new Map((near.length > 0 ? near : fitting).map(({ identity }) => [identity.key, identity]))
    return persons.size === 1 ? ([...persons.values()][0] ?? null) : null
  }
}
const wordsOf = (title: string) =>
  (title.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => word !== 'the' && word !== 'of')

/** Bodies by name: the same one first, then one of whose name these words are a part; in this document, then anywhere. */
function bodiesIn(told: readonly Told[], find: (id: string) => Identity | null): Identities['ofName'] {
  const known = told.flatMap((one) =>
    one.reading.referents.flatMap((referent) => {
      if (!isActor(referent) || referent.kind === 'person' || !isSomebody(referent)) return []
      const identity = find(`${one.document.id}/${referent.id}`)
      return identity ? [{ one, identity, key: nameKeyOf(referent.name) }] : []
    }),
  )
  const single = (fitting: typeof known): Identity | null => {
    const [fullest] = fitting.toSorted((a, b) => b.key.words.length - a.key.words.length)
    const isOne =
      fullest &&
      fitting.every(({ identity, key }) => identity.key === fullest.identity.key || within(key.words, fullest.key.words))
    return isOne === true ? fullest.identity : null
  }
  return (here, name) => {
    const sought = nameKeyOf(name)
    if (sought.words.length === 0 || sought.country) return null
    const fitting = known.filter(({ key }) => within(sought.words, key.words))
    const anywhere = sought.generic && sought.words.length === 1 ? [] : fitting
    for (const near of [fitting.filter(({ one }) => one === here), anywhere]) {
      const same = near.filter(({ key }) => key.key === sought.key)
      if (near.length > 0) return single(same.length > 0 ? same : near)
    }
    return null
  }
}

/** Posters whose name is somebody's in a document without that post. */
function postersNamed(told: readonly Told[], keyOf: (id: string) => string | null): Set<string> {
  const carriers = groupedBy(
    told.flatMap(({ document }) => document.passages.flatMap((passage) => ({ id: posterIdOf(passage), document }))),
    ({ id }) => id,
  )
  const actors = told.flatMap(({ document, reading }) =>
    reading.referents.filter(isActor).map(({ id }) => ({ document, key: keyOf(`${document.id}/${id}`) })),
  )
  const named = [...carriers].filter(([poster, all]) =>
    actors.some(({ document, key }) => key !== null && key === keyOf(poster) && all.every((one) => one.document !== document)),
  )
  return new Set(named.map(([poster]) => poster))
}

const isActor = (referent: Referent): referent is Actor =>
  referent.kind === 'person' || referent.kind === 'organisation' || referent.kind === 'group'

/** "the group" is whoever was named before it: as an alias it joins nobody. */
const keyedNodes = (node: Node) =>
  node.keys
    .flatMap((name) => [name, ...withoutCountry(name)])
    .filter(({ generic, words }, index) => words.length > (generic && index > 0 ? 1 : 0))
    .map((name) => ({ key: name.key, name, node }))

/** Nodes under one key are one, unless the key is short and their full names disagree, or it is nobody's alone. */
function pairsUnder(entries: readonly { readonly name: NameKey; readonly node: Node }[]): [string, string][] {
  const [first, ...rest] = entries
  if (!first) return []
  if (first.name.words.length < 2 || first.name.generic) {
    const named = entries.map(({ node }) => fullestOf(node)).filter((words) => words.length > 1)
    const fulls = [...new Map(named.map((words) => [words.join(' '), words])).values()]
    if (fulls.some((one) => fulls.some((other) => !within(one, other) && !within(other, one)))) return []
  }
  return rest.map(({ node }): [string, string] => [first.node.id, node.id])
}

const fullestOf = ({ keys }: Node): readonly string[] =>
  keys.map(({ words }) => words).toSorted((a, b) => b.length - a.length)[0] ?? []
const within = (part: readonly string[], whole: readonly string[]) => part.every((word) => whole.includes(word))
