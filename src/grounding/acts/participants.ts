import { covers, type Participant, type Span } from '#model'
import { actorNoun } from '../actors/nouns.ts'
import { countryOfPeople } from '../places/gazetteer.ts'
import { spanOf } from '../words.ts'
import type { Mentioned, Range, Scene } from './scene.ts'

/** The words of a noun phrase as they take part in an act. */
export function participantOf(scene: Scene, range: Range): Participant {
  const { tokens } = scene
  const head = tokens[range.head]
  const referent = (mentionAt(scene.actors, scene, range) ?? mentionAt(scene.places, scene, range))?.referent ?? null
  const noun = head?.tag === 'NOUN' || (head && /^(?:PROPN|ADJ)$/u.test(head.tag) && actorNoun(head.lemma.toLowerCase()))
  return {
    spans: [spanOf(tokens, range.first, range.last)],
    referent: referent && /^(?:actor|place)-/u.test(referent) ? asParticipant(referent) : null,
    unit: head && noun && !range.joint && !quantity.test(head.lemma) ? head.lemma.toLowerCase() : null,
  }
}

const quantity = /^(?:dozen|hundred|thousand|score|million|number|couple|handful|other|one|some|many|most|several|more)$/u

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the pattern before the call has told the kind
const asParticipant = (id: string): NonNullable<Participant['referent']> => id as NonNullable<Participant['referent']>

/** The mention on the whole phrase, else the one that holds its noun, the shortest first. */
export function mentionAt(mentions: readonly Mentioned[], { tokens }: Scene, range: Range): Mentioned | null {
  const whole = spanOf(tokens, range.first, range.last)
  const head = tokens[range.head]?.at
  const exact = mentions.find(({ at }) => at.start === whole.start && at.end === whole.end)
  if (exact || !head || range.joint) return exact ?? null
  const around = mentions.filter(({ at }) => covers(at, head) && covers(whole, at))
  return around.toSorted((a, b) => length(a.at) - length(b.at))[0] ?? null
}
const length = ({ start, end }: Span) => end - start

/** Whether a phrase speaks of people: by its noun, by a mention of an actor, or as a bare number or pronoun. */
export function isPerson(scene: Scene, range: Range): boolean {
  const head = scene.tokens[range.head]
  if (!head) return false
  if (
    head.tag === 'NUM' ||
    /-year-olds?$/u.test(head.norm) ||
    /^(?:him|her|them|us|we|me|i|he|she|they|who|whom|one|dozens?|hundreds?|thousands?|scores|others|more)$/u.test(head.norm)
  )
    return true
  if (countryOfPeople(head.word) ?? countryOfPeople(head.word.replace(/s$/u, ''))) return true
  return (
    actorNoun(head.lemma.toLowerCase()) !== null || (mentionAt(scene.actors, scene, range) !== null && !isPlace(scene, range))
  )
}
export const isPlace = (scene: Scene, range: Range): boolean => mentionAt(scene.places, scene, range) !== null
