import { readRows } from '#base'
import type { Token } from '#model'
import { countryNamed, countryOfPeople, keyOf } from '../places/gazetteer.ts'
import { wordsOf } from '../places/rule.ts'
import type { Character } from './cast.ts'
import type { ActorKind } from './nouns.ts'

/** Somebody known beyond one document, under one id whatever the name: "hamas", "UA/defence-ministry". */
export type KnownActor = { readonly id: string; readonly kind: ActorKind }

/** Whom a name means in any document: null for a name that only its own document explains, or that several bear. */
export function knownActor(name: string): KnownActor | null {
  const key = keyFor(name)
  const listed = byName().get(key)
  return listed === undefined ? stateBody(key) : listed
}

/** Runs of several words that name a known actor, though they look like a description: "Doctors Without Borders". */
export function knownRunsIn(tokens: readonly Token[]): readonly (readonly [first: number, last: number, kind: ActorKind])[] {
  return tokens.flatMap(({ word }, first) => {
    const longest = /^\p{Lu}/u.test(word) ? (lengths().get(keyOf(word)) ?? 0) : 0
    for (let last = Math.min(first + longest, tokens.length) - 1; last > first; last -= 1) {
      const found = byName().get(keyFor(wordsOf(tokens, first, last)))
      if (found && /^\p{Lu}/u.test(tokens[last]?.word ?? '')) return [[first, last, found.kind] as const]
    }
    return []
  })
}

/** The first words of the listed names, and how many words the longest of each has. */
let longestBy: ReadonlyMap<string, number> | null = null
function lengths(): ReadonlyMap<string, number> {
  if (longestBy) return longestBy
  const found = new Map<string, number>()
  for (const name of byName().keys()) {
    const words = name.split(' ')
    found.set(words[0] ?? '', Math.max(found.get(words[0] ?? '') ?? 0, words.length))
  }
  return (longestBy = found)
}

/** The id under which an actor is known, by the first of its names that is; persons are not. */
export function knownAs({ kind, guessed, state, name, names: others }: Character): string | null {
  if (state !== null) return state
  if (kind === 'person' && !guessed) return null
  return [name, ...others].map((one) => knownActor(one)?.id).find((id) => id !== undefined) ?? null
}

/** Acronyms mean somebody only in capitals. */
const isAcronym = (name: string): boolean => /^[\p{Lu}\d.&/-]{2,}$/u.test(name)
const keyFor = (name: string): string => {
  const bare = keyOf(name).replace(/^the /u, '')
  return isAcronym(name) ? bare.toUpperCase() : bare
}

let names: ReadonlyMap<string, KnownActor | null> | null = null
function byName(): ReadonlyMap<string, KnownActor | null> {
  if (names) return names
  const found = new Map<string, KnownActor | null>()
  for (const [id = '', kind = '', , name = '', others = ''] of readRows('known-actors.tsv'))
    for (const one of [name, ...others.split(';')].filter((word) => word !== '')) {
      const key = keyFor(one)
      found.set(
        key,
        found.has(key) && found.get(key)?.id !== id ? null : { id, kind: kind === 'group' ? 'group' : 'organisation' },
      )
    }
  return (names = found)
}

let bodies: ReadonlyMap<string, string> | null = null
const bodyIds = (): ReadonlyMap<string, string> =>
  (bodies ??= new Map(readRows('state-bodies.tsv').flatMap(([id = '', all = '']) => all.split(';').map((name) => [name, id]))))

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
