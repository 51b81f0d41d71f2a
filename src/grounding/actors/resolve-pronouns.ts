import type { Cast, Character } from './cast.ts'
import { relativePronouns } from './described-actors.ts'
import { fitsPerson } from './resolve-descriptions.ts'
import type { Rule } from './rule.ts'
import type { ActorWords } from './words.ts'

/** "we" in an embedded post: its author. The example has no post, so that nobody is found. */
export const posterSpeaks: Rule = {
  id: 'actors/poster-speaks',
  example: '{null We} said so.',
  find: (words, { posterOf }) =>
    words.form === 'pronoun' && /^(?:i|we)$/u.test(words.lemma) ? (posterOf(words.passage) ?? 'unclear') : null,
}

/** "who", "which": whoever stands right before it. */
export const relative: Rule = {
  id: 'actors/who',
  example: '{actor-1 A witness}, {actor-1 who} said it was dark, left.',
  find(words, { all }) {
    if (words.form !== 'pronoun' || !relativePronouns.has(words.lemma)) return null
    const before = all.flatMap((character) => character.mentions.map((mention) => ({ character, mention })))
    return before.findLast(({ mention }) => mention.sentence === words.sentence && mention.last < words.first)?.character ?? null
  },
}

/** "he", "its": the nearest subject that fits, at most two sentences back; for one that is no source, in its own sentence. */
export const nearestSubject: Rule = {
  id: 'actors/nearest-subject',
  example: '{actor-1 The woman} said so on Monday. {actor-1 She} said it again.',
  find(words, cast) {
    if (words.form !== 'pronoun' || relativePronouns.has(words.lemma)) return null
    if (inParticiple(words)) return lastMentioned(cast, words)
    for (let back = 0; back <= (words.source ? 2 : 0); back += 1) {
      const fitting = subjectsIn(cast, words, words.sentence - back)
      if (fitting.size > 1) return back === 0 ? nearest(fitting) : (onlySpeaker(fitting, words.sentence - back) ?? 'unclear')
      const [only] = fitting.keys()
      if (only) return only
    }
    return null
  },
}

/** Of several in one sentence the one whose words it gave: who speaks goes on speaking. */
function onlySpeaker(found: ReadonlyMap<Character, number>, sentence: number): Character | null {
  const speakers = [...found.keys()].filter(({ mentions }) => mentions.some((one) => one.sentence === sentence && one.source))
  return speakers.length === 1 ? (speakers[0] ?? null) : null
}

/** "broke up the group, driving its fighters back": the clause has no subject of its own, so the nearest words count. */
function inParticiple({ tokens, first }: ActorWords): boolean {
  const verb = tokens[first - 1]
  return tokens[first + 1] !== undefined && verb?.tag === 'VERB' && verb.norm.endsWith('ing') && tokens[first - 2]?.norm === ','
}
function lastMentioned({ all }: Cast, words: ActorWords): Character | null {
  const found = all
    .filter((one) => fits(one, words))
    .flatMap((character) => character.mentions.map((mention) => ({ character, mention })))
  const before = found.filter(({ mention }) => mention.sentence === words.sentence && mention.last < words.first)
  return before.toSorted((a, b) => b.mention.last - a.mention.last)[0]?.character ?? null
}

/** The fitting subjects of one sentence, each with the place of its last mention there. */
function subjectsIn({ all, posterOf }: Cast, words: ActorWords, sentence: number): ReadonlyMap<Character, number> {
  const found = new Map<Character, number>()
  // Nothing outside an embedded post is meant by a pronoun in it, nor the other way round.
  const inReach = ({ passage }: ActorWords) => passage === words.passage || (!posterOf(passage) && !posterOf(words.passage))
  for (const character of all.filter((one) => fits(one, words)))
    for (const mention of character.mentions) {
      const before = sentence < words.sentence || mention.last < words.first
      if (
        mention.sentence === sentence &&
        inReach(mention) &&
        before &&
        (!mention.quoted || words.quoted) &&
        (mention.subject || mention.source)
      )
        found.set(character, mention.first)
    }
  return found
}

function fits(character: Character, words: ActorWords): boolean {
  if (words.kind === 'person') return character.kind === 'person' && fitsPerson(character, words)
  if (words.plural) return character.plural || character.kind === 'group'
  return character.kind !== 'person' && !character.plural
}

const nearest = (found: ReadonlyMap<Character, number>): Character | null =>
  [...found].toSorted(([, a], [, b]) => b - a)[0]?.[0] ?? null
