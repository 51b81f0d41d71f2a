import { keyOf } from '../places/gazetteer.ts'
import { type Character, theOne } from './cast.ts'
import type { Rule } from './rule.ts'
import type { ActorWords } from './words.ts'

const definite = ({ form, article }: ActorWords) => form === 'description' && article === 'definite'

export const possessed: Rule = {
  id: 'actors/possessed-again',
  example: '{actor-1 The army} said {actor-2 its forces} fled. {actor-1 The army} said {actor-2 its forces} had won.',
  find(words, cast) {
    const holder = cast.holderOf(words)
    if (words.form !== 'description' || !holder) return null
    const same = cast.all.filter(
      (character) => character.memberOf === holder && !character.named && character.plural === words.plural,
    )
    if (words.plural || words.article === 'possessed') return same.find((character) => character.nouns.has(words.lemma)) ?? null
    return null
  },
}

/** "The Corps member" after "a man from the group": the one unnamed person who belongs to the same group. */
export const memberOfGroup: Rule = {
  id: 'actors/member-of-group',
  example: '{actor-1 A man} from {actor-2 the Volunteer Corps} said so. {actor-1 The Corps member} in the video said more.',
  find(words, cast) {
    const holder = cast.holderOf(words)
    if (!definite(words) || !holder || words.plural || words.kind !== 'person') return null
    const members = cast.all.filter(
      (character) => character.memberOf === holder && character.kind === 'person' && fitsPerson(character, words),
    )
    return theOne(members, words)
  },
}

export const sameRole: Rule = {
  id: 'actors/same-role',
  example: '{actor-1 The governor of Perm, Ivan Orlov,} said no. {actor-1 The governor} later agreed.',
  find(words, { all }) {
    if (words.form !== 'description' || words.role === null || !/^(?:definite|bare)$/u.test(words.article)) return null
    const inOffice = all.filter(({ role }) => role !== null && rolesAgree(role, words))
    return theOne(inOffice, words)
  },
}
export function rolesAgree(role: string, words: Pick<ActorWords, 'lemma' | 'modifiers'>): boolean {
  const own = keyOf(role).split(' ')
  return own.includes(words.lemma) && words.modifiers.every((modifier) => own.includes(modifier))
}

export const sameNoun: Rule = {
  id: 'actors/same-noun',
  example: '{actor-1 A bearded man} said no. {actor-1 The man} later agreed.',
  find(words, { all }) {
    if (!definite(words)) return null
    const same = all.filter(
      (character) => character.nouns.has(words.lemma) && character.plural === words.plural && !seatedElsewhere(character, words),
    )
    const fitting = same.filter((character) =>
      words.modifiers.every((modifier) => character.modifiers.has(modifier) || inName(character, modifier)),
    )
    return farMoreOften(fitting) ?? theOne(fitting, words)
  },
}
/** "the hospital in Boden" after "the hospital in Kalix". */
function seatedElsewhere({ name, kind }: Character, { called }: ActorWords): boolean {
  const [own, other] = [name.split(' in ')[1], called.split(' in ')[1]]
  return kind !== 'person' && own !== undefined && other !== undefined && keyOf(own) !== keyOf(other)
}
/** A named one that is mentioned at least twice as often as any other: what a text is about. */
function farMoreOften(found: readonly Character[]): Character | null {
  const [first, second] = found.toSorted((a, b) => b.mentions.length - a.mentions.length)
  return first?.named && first.mentions.length >= 2 * (second?.mentions.length ?? 0) ? first : null
}
const inName = ({ name }: Character, word: string) => keyOf(name).split(' ').includes(word)

/** "the Ministry" after "the Defence Ministry", "the bank" after "First Union Bank". */
export const nounOfName: Rule = {
  id: 'actors/noun-of-name',
  example: '{actor-1 The Defence Ministry} said so. {actor-1 The ministry} said it again.',
  find(words, { all }) {
    if (!definite(words) || words.plural || words.kind === 'person') return null
    const called = all.filter((character) => character.named && character.kind !== 'person' && inName(character, words.lemma))
    return theOne(
      called.filter((character) =>
        words.modifiers.every((modifier) => inName(character, spelt(modifier)) || inName(character, modifier)),
      ),
      words,
    )
  },
}
const spelt = (word: string) => (word === 'defense' ? 'defence' : word === 'defence' ? 'defense' : word)

/** "the group": of the groups so far the one that is spoken of most. */
export const genericGroup: Rule = {
  id: 'actors/the-group',
  example: '{actor-1 The Volunteer Corps} said so. {actor-1 The group} said it again.',
  find(words, { all }) {
    if (!definite(words) || words.plural || words.modifiers.length > 0) return null
    const sort = generic.get(words.lemma)
    return sort
      ? mostMentioned(
          all.filter((character) => character.named && !character.plural && character.state === null && sort.has(character.kind)),
        )
      : null
  },
}
const generic: ReadonlyMap<string, ReadonlySet<Character['kind']>> = new Map([
  ['group', new Set(['group'] as const)],
  ['militia', new Set(['group'] as const)],
  ['movement', new Set(['group'] as const)],
  ['organisation', new Set(['group', 'organisation'] as const)],
  ['organization', new Set(['group', 'organisation'] as const)],
  ['company', new Set(['organisation'] as const)],
  ['agency', new Set(['organisation'] as const)],
])

function mostMentioned(found: readonly Character[]): Character | 'unclear' | null {
  const [first, second] = found.toSorted((a, b) => b.mentions.length - a.mentions.length)
  if (!first || !second) return first ?? null
  return first.mentions.length > second.mentions.length ? first : 'unclear'
}

/** "the man", where the text has only one person whom it does not name. */
export const onlyPerson: Rule = {
  id: 'actors/the-man',
  example: '{actor-1 A fighter} said so. {actor-1 The man} said it again.',
  find(words, { all }) {
    if (
      !definite(words) ||
      words.plural ||
      !/^(?:man|woman|person|member|fighter|soldier)$/u.test(words.lemma) ||
      words.modifiers.length > 0
    )
      return null
    const people = all.filter((character) => character.kind === 'person' && !character.named && fitsPerson(character, words))
    return people.length > 0 ? theOne(people, words) : null
  },
}
export const fitsPerson = (character: Character, { gender }: Pick<ActorWords, 'gender'>): boolean =>
  !character.plural && (character.gender === null || gender === null || character.gender === gender)

/** The same words again for several, or for a body: "officials", "police". */
export const sameWords: Rule = {
  id: 'actors/same-words',
  example: '{actor-1 Officials} said no. {actor-1 Officials} later agreed.',
  find(words, cast) {
    if (words.form !== 'description' || words.article === 'definite' || words.article === 'possessed') return null
    if (!words.plural && !(words.article === 'bare' && words.kind !== 'person')) return null
    if (words.article === 'indefinite' || cast.holderOf(words)) return null
    const free = cast.all.filter((character) => !character.named && !character.counted && character.memberOf === null)
    return (
      free.find(
        (character) => character.nouns.has(words.lemma) && keyOf(character.name).replace(/ in .*$/u, '') === keyOf(words.called),
      ) ?? null
    )
  },
}
