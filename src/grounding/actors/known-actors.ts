import { readRows } from '#base'
import type { Token } from '#model'
import { countryNamed, countryOfPeople, keyOf } from '../places/gazetteer.ts'
import { wordsOf } from '../places/rule.ts'
import type { Character } from './cast.ts'
import type { ActorKind } from './nouns.ts'

/** Somebody known beyond one document, under one id whatever the name: "hamas", "UA/defence-ministry". */
export type KnownActor = { readonly id: string; readonly kind: ActorKind }
export type ActorRow = KnownActor & { readonly names: readonly string[] }

export type KnownActors = {
  /** Whom a name means in any document: null for a name that only its own document explains, or that several bear. */
  readonly of: (name: string) => KnownActor | null
  /** Runs of several words that name a known actor, though they look like a description: "Doctors Without Borders". */
  readonly runsIn: (tokens: readonly Token[]) => readonly KnownRun[]
}
export type KnownRun = { readonly first: number; readonly last: number; readonly kind: ActorKind }

/** A name that two rows share means neither; a name of a user's own rows means what they say, whatever is bundled. */
export function knownActorsFrom(rows: readonly ActorRow[], own: readonly ActorRow[] = []): KnownActors {
  const listed = new Map([...byName(rows), ...byName(own)])
  const longest = longestBy(listed.keys())
  return {
    of(name) {
      const key = keyFor(name)
      const found = listed.get(key)
      return found === undefined ? stateBody(key) : found
    },
    runsIn: (tokens) =>
      tokens.flatMap(({ word }, first) => {
        const most = /^\p{Lu}/u.test(word) ? (longest.get(keyOf(word)) ?? 0) : 0
        for (let last = Math.min(first + most, tokens.length) - 1; last > first; last -= 1) {
          const found = listed.get(keyFor(wordsOf(tokens, first, last)))
          if (found && /^\p{Lu}/u.test(tokens[last]?.word ?? '')) return [{ first, last, kind: found.kind }]
        }
        return []
      }),
  }
}

/** The id under which an actor is known, by the first of its names that is; persons of the document's own are not. */
export function knownAs({ kind, guessed, state, name, names: others }: Character, known: KnownActors): string | null {
  if (state !== null) return state
  const found = [name, ...others].flatMap((one) => known.of(one) ?? [])
  return found.find((one) => (one.kind === 'person') === (kind === 'person') || guessed)?.id ?? null
}

/** Acronyms mean somebody only in capitals. */
const isAcronym = (name: string): boolean => /^[\p{Lu}\d.&/-]{2,}$/u.test(name)
const keyFor = (name: string): string => {
  const bare = keyOf(name).replace(/^the /u, '')
  return isAcronym(name) ? bare.toUpperCase() : bare
}

function byName(rows: readonly ActorRow[]): ReadonlyMap<string, KnownActor | null> {
  const found = new Map<string, KnownActor | null>()
  for (const { id, kind, names } of rows)
    for (const key of names.map(keyFor)) found.set(key, found.has(key) && found.get(key)?.id !== id ? null : { id, kind })
  return found
}

/** The first words of the names, and how many words the longest of each has. */
function longestBy(names: Iterable<string>): ReadonlyMap<string, number> {
  const found = new Map<string, number>()
  for (const name of names) {
    const [first = '', ...rest] = name.split(' ')
    found.set(first, Math.max(found.get(first) ?? 0, rest.length + 1))
  }
  return found
}

/** "Russia’s defence ministry", "Ukrainian army", "Ministry of Defence of Ukraine": a body that every state has, beside the state. */
function stateBody(key: string): KnownActor | null {
  const words = key.replaceAll(/'s?(?= |$)/gu, '').split(' ')
  for (let cut = 1; cut < words.length; cut += 1) {
    const [left, right] = [words.slice(0, cut).join(' '), words.slice(cut).join(' ')]
    const before = stateOf(left)
    const body = before && bodyIds().get(right)
    if (before && body) return { id: `${before}/${body}`, kind: 'organisation' }
    const behind = /^(?:of|in) (?:the )?/u.test(right) ? stateOf(right.replace(/^(?:of|in) (?:the )?/u, '')) : null
    const named = behind && bodyIds().get(left)
    if (behind && named) return { id: `${behind}/${named}`, kind: 'organisation' }
  }
  return null
}
const stateOf = (words: string): string | null => (countryNamed(words) ?? countryOfPeople(words))?.iso ?? null

let bodies: ReadonlyMap<string, string> | null = null
const bodyIds = (): ReadonlyMap<string, string> =>
  (bodies ??= new Map(readRows('state-bodies.tsv').flatMap(([id = '', all = '']) => all.split(';').map((name) => [name, id]))))
