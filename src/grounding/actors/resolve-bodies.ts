import { countryNamed, countryOfPeople, keyOf } from '../places/gazetteer.ts'
import { type Character, theOne } from './cast.ts'
import type { Rule } from './rule.ts'

/** "Sweden’s defence ministry" after "the Ministry of Defence": the same words in another order, and no other country beside them. */
export const sameBody: Rule = {
  id: 'actors/same-body',
  example: '{actor-1 The Ministry of Defence} said so. {actor-1 Sweden’s defence ministry} said it again.',
  find(words, { all }) {
    if (words.form === 'pronoun' || words.kind !== 'organisation' || words.plural || words.article === 'indefinite') return null
    const body = bodyOf(words.called)
    if (!body.key.includes(' ')) return null
    return theOne(
      all.filter((character) => isBody(character) && agrees(bodyOf(character.name), body)),
      words,
    )
  },
}
const isBody = ({ kind, guessed, named, name }: Character): boolean =>
  named && (kind === 'organisation' || guessed) && name.includes(' ')

type Body = { readonly key: string; readonly country: string | null }
const agrees = (one: Body, other: Body): boolean =>
  one.key === other.key && (one.country === null || other.country === null || one.country === other.country)

/** Its words in alphabetical order, and the country that is named among them. */
function bodyOf(name: string): Body {
  const parts = keyOf(name)
    .replaceAll(/'s?(?= |$)/gu, '')
    .split(' ')
  const countries = parts.flatMap((part) => (countryNamed(part) ?? countryOfPeople(part))?.iso ?? [])
  const rest = parts.filter((part) => !/^(?:the|of|and|for)$/u.test(part) && !(countryNamed(part) ?? countryOfPeople(part)))
  const spelt = rest.map((part) => (part === 'defense' ? 'defence' : part))
  return { key: spelt.toSorted().join(' '), country: countries[0] ?? null }
}
