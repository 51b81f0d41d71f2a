import { countryNamed, countryOfPeople, keyOf } from '../places/gazetteer.ts'
import type { PassageId } from '#model'
import type { KnownActors } from './known-actors.ts'
import type { ActorKind, Gender } from './nouns.ts'
import type { ActorWords } from './words.ts'

/** An actor while a document is being read. It grows with each of its mentions, and never leaves this folder. */
export type Character = {
  kind: ActorKind
  /** A kind that only the shape of a name suggests, so that a description may correct it. */
  guessed: boolean
  name: string
  readonly names: Set<string>
  named: boolean
  role: string | null
  memberOf: Character | null
  gender: Gender | null
  plural: boolean
  readonly state: string | null
  readonly counted: boolean
  /** Nouns that it has been described with. */
  readonly nouns: Set<string>
  readonly modifiers: Set<string>
  readonly mentions: ActorWords[]
}

/** Everybody who has been mentioned so far, in order of first mention. */
export type Cast = {
  readonly all: readonly Character[]
  readonly holderOf: (words: ActorWords) => Character | null
  /** The description that stands beside a name: "the governor of Perm, Ivan Orlov". */
  readonly descriptionOf: (name: ActorWords) => ActorWords | null
  readonly posterOf: (passage: PassageId) => Character | null
  readonly known: KnownActors
}

export function introduced(words: ActorWords, holder: Character | null): Character {
  const named = words.form === 'name' || (words.kind === 'organisation' && isOfState(words))
  return {
    kind: words.kind ?? 'organisation',
    guessed: words.guessed && words.gender === null,
    name: words.called,
    names: new Set(),
    named,
    role: null,
    memberOf: belongs(words, holder) ? holder : null,
    gender: null,
    plural: words.plural,
    state: words.state,
    counted: words.counted,
    nouns: new Set(),
    modifiers: new Set(),
    mentions: [],
  }
}

/** "Russia’s defense ministry", "the Defence Ministry": a body that there is only one of. */
const isOfState = ({ words, article, modifiers, lemma }: ActorWords): boolean =>
  /^(?:ministry|government|parliament|army|navy|embassy|department|council)$/u.test(lemma) &&
  (article === 'definite' ||
    modifiers.some((modifier) => countryOfPeople(modifier) ?? countryNamed(modifier)) ||
    /^\p{Lu}\S* \p{Lu}/u.test(words))

/** Adds to an actor what one more mention says of it. */
export function met(character: Character, words: ActorWords, holder: Character | null): void {
  character.mentions.push(words)
  character.gender ??= words.gender
  if (words.form === 'name') addName(character, words)
  if (words.form === 'name' && words.role !== null && holder?.kind !== 'person') character.memberOf ??= holder
  if (words.form !== 'description') return
  character.nouns.add(words.lemma)
  if (isShortForm(character, words)) character.names.add(`the ${words.words}`)
  for (const modifier of words.modifiers) character.modifiers.add(modifier)
  if (character.kind === 'person') character.role ??= words.role
  if (holder !== character && belongs(words, holder)) character.memberOf ??= holder
}

/** "the governor's spokesman" and "her office" belong to her as "its fighters" to a group; "her husband" does not. */
const belongs = ({ kind, role }: ActorWords, holder: Character | null): boolean =>
  holder?.kind !== 'person' || kind !== 'person' || role !== null

/** "the Corps" of a Volunteer Corps, with its capital in the middle of a sentence. */
const isShortForm = ({ name, named, names }: Character, { article, words }: ActorWords): boolean =>
  named &&
  article === 'definite' &&
  /^\p{Lu}\p{Ll}+$/u.test(words) &&
  keyOf(name).endsWith(` ${keyOf(words)}`) &&
  !names.has(`the ${words}`)

function addName(character: Character, words: ActorWords): void {
  if (character.guessed && words.kind !== null && !(words.guessed && words.kind !== 'person')) {
    character.kind = words.kind
    character.guessed = words.guessed
  }
  character.role ??= words.role
  const longer = words.called.length > character.name.length && !/^\p{Lu}+$/u.test(words.words) && character.state === null
  if (!character.named || longer) {
    if (character.named) character.names.add(character.name)
    character.name = words.called
    character.named = true
  }
  if (bareKey(words.called) !== bareKey(character.name) && !hasName(character, words.words)) character.names.add(words.called)
}

export const hasName = (character: Character, name: string): boolean =>
  character.named && [character.name, ...character.names].some((own) => bareKey(own) === bareKey(name))
const bareKey = (name: string): string => keyOf(name).replace(/^the /u, '')

/** The one of several that fits, or the one mentioned last in the two sentences before; "unclear" where neither settles it. */
export function theOne(found: readonly Character[], words: ActorWords): Character | 'unclear' | null {
  const [first] = found
  if (found.length < 2) return first ?? null
  const near = found.filter((character) => (character.mentions.at(-1)?.sentence ?? -9) >= words.sentence - 2)
  return near.length === 1 && near[0] ? near[0] : 'unclear'
}
