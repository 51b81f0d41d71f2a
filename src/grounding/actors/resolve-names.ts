import { keyOf } from '../places/gazetteer.ts'
import { knownAs } from './known-actors.ts'
import { type Character, hasName, theOne } from './cast.ts'
import { rolesAgree } from './resolve-descriptions.ts'
import type { Rule } from './rule.ts'
import type { ActorWords } from './words.ts'

const names = ({ form }: ActorWords) => form === 'name'

export const sameCountry: Rule = {
  id: 'actors/same-country',
  example: '{actor-1 Moscow} said no. {actor-1 Russia} later agreed.',
  find: ({ state }, { all }) => (state === null ? null : (all.find((character) => character.state === state) ?? null)),
}

export const sameName: Rule = {
  id: 'actors/same-name',
  example: '{actor-1 Anna Berg} said it was late. {actor-1 Anna Berg} then said it was early.',
  find: (words, { all }) =>
    names(words)
      ? theOne(
          all.filter((character) => hasName(character, words.words)),
          words,
        )
      : null,
}

/** Two names of one body that any reader knows. */
export const otherName: Rule = {
  id: 'actors/other-name',
  example: '{actor-1 The Israeli army} said so. {actor-1 The IDF} said it again.',
  find(words, { all, known }) {
    if (words.form === 'pronoun' || words.kind === 'person' || words.plural || words.article === 'indefinite') return null
    const id = words.state === null ? known.of(words.words)?.id : null
    return id ? (all.find((character) => knownAs(character, known) === id) ?? null) : null
  },
}

export const initials: Rule = {
  id: 'actors/initials',
  example: '{actor-1 The Northern Volunteer Corps} said so. {actor-1 The NVC} said it again.',
  find(words, { all }) {
    if (!names(words) || !/^(?:\p{Lu}\.?){2,7}$/u.test(words.words)) return null
    const letters = words.words.replaceAll('.', '')
    return theOne(
      all
        .filter((character) => character.kind !== 'person' || character.guessed)
        .filter(({ name }) => initialsOf(name).includes(letters)),
      words,
    )
  },
}
const initialsOf = (name: string): string[] => {
  const parts = name.split(/[\s-]+/u)
  const letters = (from: readonly string[]) => from.map((part) => part.charAt(0).toUpperCase()).join('')
  return parts.length < 2 ? [] : [letters(parts), letters(parts.filter((part) => /^\p{Lu}/u.test(part)))]
}

export const surname: Rule = {
  id: 'actors/surname',
  example: '{actor-1 Ivan Orlov} said no. {actor-1 Orlov} later agreed.',
  find(words, { all }) {
    if (!names(words)) return null
    const key = keyOf(words.words)
    const people = all.filter((character) => character.kind === 'person' && character.named)
    const bySurname = people.filter(({ name }) => {
      const full = keyOf(name).replace(/ (?:jr|sr|ii|iii|iv)\.?$/u, '')
      return full.endsWith(` ${key}`) || full.endsWith(`-${key}`)
    })
    return theOne(bySurname.length > 0 ? bySurname : people.filter(({ name }) => keyOf(name).split(' ')[0] === key), words)
  },
}

export const fullName: Rule = {
  id: 'actors/full-name',
  example: '{actor-1 Orlov} said no. {actor-1 Ivan Orlov} later agreed.',
  find(words, { all }) {
    const parts = keyOf(words.words).split(' ')
    if (!names(words) || parts.length < 2 || (words.kind !== 'person' && words.kind !== null)) return null
    return theOne(
      all.filter(
        (character) =>
          (character.kind === 'person' || character.guessed) && character.named && keyOf(character.name) === parts.at(-1),
      ),
      words,
    )
  },
}

/** "the governor said" first, and the name beside the office later. */
export const namedLater: Rule = {
  id: 'actors/named-later',
  example: '{actor-1 The governor} said no. {actor-1 The governor of Perm, Ivan Orlov,} later agreed.',
  find(words, { all, descriptionOf }) {
    if (!names(words)) return null
    const description = descriptionOf(words)
    const office = description?.role ?? words.role
    if (!office || description?.article === 'indefinite') return null
    const noun = description?.lemma ?? keyOf(office).split(' ').at(-1) ?? ''
    const inOffice = all.filter(({ role }) => role !== null && keyOf(role).split(' ').includes(noun))
    const [only] = inOffice
    return inOffice.length === 1 &&
      only &&
      !only.named &&
      rolesAgree(office, { lemma: only.nouns.values().next().value ?? noun, modifiers: [...only.modifiers] })
      ? only
      : null
  },
}

/** A run of whole words of a longer name, at its beginning or its end. */
export const shortName: Rule = {
  id: 'actors/short-name',
  example: '{actor-1 The Northern Volunteer Corps} said so, and {actor-1 the Corps} said it again.',
  find(words, { all }) {
    if (!names(words) || words.state !== null || (words.kind === 'person' && words.role !== null)) return null
    return theOne(
      all.filter(isLongGroup).filter((character) => isPart(words.words, character)),
      words,
    )
  },
}
const isLongGroup = ({ kind, name, named }: Character) => named && kind !== 'person' && name.includes(' ')
function isPart(part: string, { name, named }: Character): boolean {
  const [short, long] = [keyOf(part), keyOf(name)]
  return named && (long.endsWith(` ${short}`) || long.startsWith(`${short} `))
}
