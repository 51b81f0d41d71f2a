import { type ActorId, type Claim, covers, type Exhibit, type Source, wordsAt } from '#model'
import type { Identities, Identity } from './identities.ts'
import { describesOffice, nameKeyOf } from './names.ts'
import { passedOnBy } from './passed-on.ts'
import { posterWords } from './platform-words.ts'
import { bodyOf } from './speaking-for.ts'
import { titleOf, type Told } from './told.ts'

/** Where a claim comes from in the end. */
export type Root = {
  /** Who speaks. */
  readonly source: string
  /** The independent origin that they stand for: their own, or the one that they speak for or show a recording of. */
  readonly origin: string
  readonly originName: string
  /** As a reader would name them. */
  readonly holder: string
  /** The persons or posts that pass it on, where the speaker did not speak to the outlet itself. */
  readonly through: string | null
  readonly why: string
}

/** The innermost source answers for the words; whoever passes them on does not. */
export function rootOf(claim: Claim, told: Told, identities: Identities): Root {
  const source = speakingIn(claim, told)
  const root = source === null ? unstated(told, '', identities) : speakerOf(source, claim, told, identities)
  const through = source && passedOnBy(claim, source, told, identities, root)
  return { ...((source && shownBy(claim, source, told, identities, root)) ?? root), through }
}

/** The innermost source that is somebody: "is reported to" and "we" leave the word to whoever stands around them. */
function speakingIn({ sources }: Claim, told: Told): Source | null {
  const speaks = (source: Source) =>
    source.kind === 'publisher' || source.kind === 'poster' || source.referent !== null || !standsFor.test(nameIn(source, told))
  return sources.findLast(speaks) ?? null
}
const standsFor = /^(?:|we|i|us|our)$/iu
const pronoun = /^(?:he|she|it|they|this|that|who|one|some|others)$/iu

/** The words that name a source, where it is no known actor. */
function nameIn({ name, spans }: Source, { document }: Told): string {
  return name ?? spans.map((at) => wordsAt(document.text, at)).join(' ')
}

function speakerOf(source: Source, claim: Claim, told: Told, identities: Identities): Root {
  if (source.kind === 'publisher') return publisherOf(told, identities)
  if (source.kind === 'poster') return posterOf(source, claim, told, identities)
  return source.kind === 'named' ? namedOf(source, told, identities) : unnamedOf(source, claim, told, identities)
}

function publisherOf(told: Told, identities: Identities): Root {
  const key = identities.ofPublisher(told)?.key ?? `document/${told.document.id}`
  const name = told.outlet ?? 'the article'
  return rootAs(key, name, `${told.outlet ?? titleOf(told.document)} says it in its own voice.`)
}

function posterOf(source: Source, claim: Claim, told: Told, identities: Identities): Root {
  const passage = told.document.passages.find(({ id }) => id === claim.passage)
  const identity = passage && identities.ofPoster(passage)
  const author = passage?.post?.author ?? source.name
  if (!author) return publisherOf(told, identities)
  const holder = posterWords(author, passage?.post)
  const why =
    passage && identity && identities.isNamedElsewhere(passage)
      ? `${author} posts under the name of ${identity.name}.`
      : `${author} posted it.`
  return { ...rootAs(identity?.key ?? `poster/${author}`, author, why), holder }
}

function namedOf(source: Source, told: Told, identities: Identities): Root {
  const actor = told.actor(source.referent)
  const identity = identities.ofActor(told, source.referent)
  const name = actor?.name ?? nameIn(source, told)
  if (!actor) {
    const known = identities.ofName(told, name)
    if (known) return rootAs(known.key, known.name, `${known.name} is named as the source.`)
  }
  const key = identity?.key ?? `${nameKeyOf(name).generic ? told.document.id : 'name'}/${nameKeyOf(name).key}`
  const own = rootAs(key, identity?.name ?? name, `${name} is named as the source.`)
  const body = actor && bodyOf(actor, told, identities)
  return body ? speaksFor(own, body, `${name} speaks for ${body.name}.`) : own
}

function unnamedOf(source: Source, claim: Claim, told: Told, identities: Identities): Root {
  const actor = told.actor(source.referent)
  const name = actor?.name ?? nameIn(source, told)
  if (itself.test(name)) return publisherOf(told, identities)
  if (!actor && pronoun.test(name)) return unstated(told, name, identities)
  const known = identities.ofActor(told, actor?.id)
  const body = actor && bodyOf(actor, told, identities)
  if (known) {
    const own = rootAs(known.key, known.name, `${known.name} is named as the source.`)
    return body ? speaksFor(own, body, `${known.name} speaks for ${body.name}.`) : own
  }
  const office = identities.ofOffice(told, name)
  if (office) return rootAs(office.key, office.name, `${office.name} is named here as ${name}.`)
  const named = !actor && /^the\b/iu.test(name) ? identities.ofName(told, name) : null
  if (named) return rootAs(named.key, named.name, `${named.name} is meant by ${name}.`)
  if (!actor && describesOffice(name)) return rootAs(`office/${nameKeyOf(name).key}`, name, `${name} is given as the source.`)
  const passage = told.document.passages.find(({ id }) => id === claim.passage)
  const poster = passage && identities.ofPoster(passage)
  const key = poster ? `${poster.key}/${nameKeyOf(name).key}` : `${told.document.id}/${actor?.id ?? name}`
  const where = poster ? `a post by ${poster.name}` : titleOf(told.document)
  const holder = possessive.test(name) && body ? `${body.name}’s ${name.replace(possessive, '')}` : name
  const own = {
    ...rootAs(key, name, `${name}, unnamed, in ${where}.`),
    holder: /\boffice$/iu.test(name) ? holder : `${holder}, unnamed`,
  }
  return body ? speaksFor(own, body, `${name} speaks as a member of ${body.name}.`) : own
}
/** "her office", "its spokesman": away from their sentence nobody can tell whose. */
const possessive = /^(?:his|her|its|their) /iu
/** "An earlier version of this story" is the outlet's own. */
const itself = /^(?:an? |the )?(?:(?:earlier|previous) version of )?(?:this|the) (?:story|report|article|post)\b/iu

const speaksFor = (own: Root, body: Identity, why: string): Root => ({ ...own, origin: body.key, originName: body.name, why })

/** Nobody that can be found: no source and no origin beside the outlet that passes it on. */
function unstated(told: Told, words: string, identities: Identities): Root {
  const holder = words === '' ? `unstated, in ${told.outlet ?? 'the article'}` : `“${words}”, unresolved`
  return { ...publisherOf(told, identities), holder, why: `${titleOf(told.document)} does not say who said it.` }
}

const rootAs = (key: string, name: string, why: string): Root => ({
  source: key,
  origin: key,
  originName: name,
  holder: name,
  through: null,
  why,
})

/** Whoever describes a recording adds nothing to the party that published it. Who doubts it, or is named, answers for themselves. */
function shownBy(claim: Claim, source: Source, told: Told, identities: Identities, root: Root): Root | null {
  if (source.kind === 'named' || claim.stance === 'denies' || claim.stance === 'doubts' || root.origin !== root.source)
    return null
  for (const id of claim.exhibits) {
    const exhibit = told.exhibit(id)
    const publisher = exhibit && identities.ofActor(told, publisherFor(claim, exhibit, told))
    if (!exhibit || !publisher || publisher.key === root.source) continue
    const thing = exhibit.exhibit === 'satellite' ? 'satellite picture' : exhibit.exhibit
    return {
      ...root,
      origin: publisher.key,
      originName: publisher.name,
      holder: `${root.holder}, of a ${thing}`,
      why: `It rests on a ${thing} published by ${publisher.name}.`,
    }
  }
  return null
}

/** The party that the claim's own passage names as the publisher, else the first that the document names. */
function publisherFor(claim: Claim, { releases, publishedBy }: Exhibit, { document }: Told): ActorId | null {
  const passage = document.passages.find(({ id }) => id === claim.passage)
  return releases.find(({ words }) => passage && covers(passage.at, words))?.by ?? publishedBy
}
