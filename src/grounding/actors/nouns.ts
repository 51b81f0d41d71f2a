import { readRows } from '#base'
import type { Actor } from '#model'

export type ActorKind = Actor['kind']
export type Gender = 'm' | 'f'
export type ActorNoun = {
  readonly kind: ActorKind
  /** A post that somebody holds. */ readonly office: boolean
  readonly gender: Gender | null
  /** An actor only where its words are a source: "the school said". */ readonly onlySpeaking: boolean
}

/** What a noun says of whoever it is used for: "governor" → a person in office; null for "report" and other nouns for things. */
export const actorNoun = (lemma: string): ActorNoun | null => {
  const noun = speakingNoun(lemma)
  return noun?.onlySpeaking ? null : noun
}
/** The same, with the nouns that mean an actor only as a source. */
export const speakingNoun = (lemma: string): ActorNoun | null =>
  nouns.get(lemma) ?? nouns.get(lemma.split('-').at(-1) ?? '') ?? byEnding(lemma)

/** Only the list, without the guesses from a word's parts. */
export const listedNoun = (lemma: string): ActorNoun | null => nouns.get(lemma) ?? null

const kinds: ReadonlyMap<string, ActorKind> = new Map([
  ['person', 'person'],
  ['group', 'group'],
  ['organisation', 'organisation'],
])
const nouns: ReadonlyMap<string, ActorNoun> = new Map(
  readRows('actor-nouns.tsv').flatMap(([lemma = '', kind = '', office = '', gender = '']) => {
    const known = kinds.get(kind)
    return known
      ? [
          [
            lemma,
            {
              kind: known,
              office: office === 'office',
              gender: gender === 'm' || gender === 'f' ? gender : null,
              onlySpeaking: office === 'speaking',
            },
          ],
        ]
      : []
  }),
)

/** "councilwoman", "oilman": words that the list does not hold but whose ending tells. */
function byEnding(lemma: string): ActorNoun | null {
  if (/.woman$/u.test(lemma)) return { kind: 'person', office: false, gender: 'f', onlySpeaking: false }
  return /[^u]man$/u.test(lemma) && lemma.length > 5 ? { kind: 'person', office: false, gender: 'm', onlySpeaking: false } : null
}
