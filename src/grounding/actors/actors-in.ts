import { type Actor, type ActorId, type Document, type Found, type Mention, type RuleId, type Sentence, type Span } from '#model'
import { type Cast, type Character, introduced, met } from './cast.ts'
import { collectWords } from './collect.ts'
import { bundledReferences, type References } from '../references.ts'
import { knownAs, type KnownActors } from './known-actors.ts'
import { posters } from './posters.ts'
import { sameBody } from './resolve-bodies.ts'
import * as descriptions from './resolve-descriptions.ts'
import * as names from './resolve-names.ts'
import * as pronounRules from './resolve-pronouns.ts'
import type { Rule } from './rule.ts'
import { sourceMentions } from './sources.ts'
import type { ActorWords } from './words.ts'

/** In this order each is asked for the actor that words mean; where none answers, the words bring in a new one. */
export const actorRules: readonly Rule[] = [
  names.sameCountry,
  names.sameName,
  names.otherName,
  names.initials,
  names.surname,
  names.fullName,
  names.shortName,
  names.namedLater,
  sameBody,
  descriptions.possessed,
  descriptions.memberOfGroup,
  descriptions.sameRole,
  descriptions.sameNoun,
  descriptions.nounOfName,
  descriptions.genericGroup,
  descriptions.onlyPerson,
  descriptions.sameWords,
  pronounRules.posterSpeaks,
  pronounRules.relative,
  pronounRules.nearestSubject,
]

/** Words with the actor that they mean, and the rule that says so; null where it is unclear. */
export type Resolved = { readonly words: ActorWords; readonly character: Character | null; readonly rule: RuleId }

/** Those who act and speak in a document. Each of `sources` comes back as a mention with exactly its span. */
export function actorsIn(
  document: Document,
  sentences: readonly Sentence[],
  sources: readonly Span[],
  references: References = bundledReferences,
): Found<Actor> {
  const all: Character[] = []
  const posts = posters(document, all)
  const resolved = resolvedIn(collectWords(sentences, sources, references), all, posts.posterOf, references.actors)
  const mentions = [
    ...posts.drafts,
    ...sourceMentions(document, sentences, sources, resolved, all),
    ...resolved.flatMap(mentionOf),
  ]
  return numbered(all, withoutTwins(mentions), references.actors)
}

function resolvedIn(
  collected: ReturnType<typeof collectWords>,
  all: Character[],
  posterOf: Cast['posterOf'],
  known: KnownActors,
): Resolved[] {
  const done = new Map<ActorWords, Resolved>()
  for (const { words, ties } of collected) {
    const holderOf = (one: ActorWords): Character | null => {
      const holder = ties.holder.get(one)
      return holder ? (resolve(holder).character ?? null) : null
    }
    const descriptionOf = (name: ActorWords) => [...ties.sameAs].find(([, as]) => as === name)?.[0] ?? null
    const cast: Cast = { all, holderOf, descriptionOf, posterOf, known }
    const resolve = (one: ActorWords): Resolved => {
      const before = done.get(one)
      if (before) return before
      const other = ties.sameAs.get(one)
      const holder = holderOf(one)
      const found = other && other !== one ? apposed(resolve(other), one) : answered(one, cast, holder, all)
      if (found.character) met(found.character, one, holder)
      done.set(one, found)
      return found
    }
    for (const one of words) resolve(one)
  }
  return [...done.values()]
}

function apposed({ character }: Resolved, words: ActorWords): Resolved {
  if (character?.guessed && words.form === 'description' && words.kind) character.kind = words.kind
  return { words, character, rule: 'actors/apposition' }
}

function answered(words: ActorWords, cast: Cast, holder: Character | null, all: Character[]): Resolved {
  for (const rule of actorRules) {
    const found = rule.find(words, cast)
    if (found === 'unclear') return { words, character: null, rule: rule.id }
    if (found) return { words, character: found, rule: rule.id }
  }
  if (words.form === 'pronoun' || !words.firm) return { words, character: null, rule: 'actors/not-found' }
  const character = introduced(words, holder)
  all.push(character)
  return { words, character, rule: words.form === 'name' ? 'actors/name' : 'actors/description' }
}

export type Draft = {
  readonly at: Span
  readonly character: Character | null
  readonly kind: Actor['kind']
  readonly rule: RuleId
  readonly words: readonly Span[]
}

/** Unresolved words are no mention of their own: only sources come back without an actor. */
const mentionOf = ({ words, character, rule }: Resolved): Draft[] =>
  character ? [{ at: words.at, character, kind: character.kind, rule, words: [words.at] }] : []

function withoutTwins(drafts: readonly Draft[]): Draft[] {
  const seen = new Set<string>()
  const once = drafts.filter(({ at }) => !seen.has(`${at.start}-${at.end}`) && seen.add(`${at.start}-${at.end}`))
  return once.toSorted((a, b) => a.at.start - b.at.start || b.at.end - a.at.end)
}

function numbered(all: readonly Character[], drafts: readonly Draft[], list: KnownActors): Found<Actor> {
  const ids = new Map<Character, ActorId>()
  const give = (character: Character | null) => {
    if (character && !ids.has(character)) ids.set(character, `actor-${ids.size + 1}`)
  }
  for (const { character } of drafts) give(character)
  for (const character of all) if (ids.has(character)) give(character.memberOf)
  const referents = [...ids].map(([character, id]): Actor => {
    const { kind, name, names: aliases, named, role, memberOf } = character
    const known = knownAs(character, list)
    return { id, kind, name, aliases: [...aliases], named, role, memberOf: (memberOf && ids.get(memberOf)) ?? null, known }
  })
  const mentions = drafts.map(({ at, character, kind, rule, words }): Omit<Mention, 'id'> => ({
    at,
    kind: character?.kind ?? kind,
    referent: (character && ids.get(character)) ?? null,
    basis: { rule, words },
  }))
  return { referents, mentions }
}
