import type { Phrase } from '#language'
import type { Sentence, Span } from '#model'
import { countryOfPeople } from '../places/gazetteer.ts'
import type { References } from '../references.ts'
import { describedIn, ownerWordsAt, pronounAt, pronouns, sourceWordsAt } from './described-actors.ts'
import { namedIn, sourceNameAt } from './name-actors.ts'
import { type Scene, sceneOf } from './scene.ts'
import { tiesIn } from './ties.ts'
import type { ActorWords, Ties } from './words.ts'

/** Sentence by sentence: the words that may refer to actors, in order, and how they hang together. */
export function collectWords(
  sentences: readonly Sentence[],
  sources: readonly Span[],
  references: References,
): { readonly words: readonly ActorWords[]; readonly ties: Ties }[] {
  return sentences.map((sentence, index) => {
    const scene = sceneOf(sentence, index, sources, references)
    const words = wordsIn(scene)
    return { words, ties: tiesIn(scene, words) }
  })
}

function wordsIn(scene: Scene): ActorWords[] {
  const named = namedIn(scene)
  const insideName = (head: number) => named.some(({ first, last }) => first <= head && head < last)
  const described = describedIn(scene).filter(({ head }) => !insideName(head))
  const taken = (head: number) => [...named, ...described].some((words) => words.head === head) || insideName(head)
  const more = scene.phrases.flatMap((phrase) =>
    scene.isSource(phrase.first, phrase.head) && !taken(phrase.head)
      ? (sourceWordsAt(scene, phrase) ?? unknownName(scene, phrase))
      : [],
  )
  const phrased = [...named, ...described, ...described.flatMap((words) => innerNames(scene, words)), ...more]
  const owners = phrased.flatMap((words) => ownersIn(scene, words, phrased))
  const all = [...phrased, ...owners, ...bareNamesIn(scene, phrased), ...pronounsIn(scene)]
  return [...all, ...all.flatMap((words) => possessorIn(scene, words)), ...relativesIn(scene)].toSorted(
    (a, b) => a.first - b.first || b.last - a.last,
  )
}

const unknownName = (scene: Scene, phrase: Phrase): ActorWords[] =>
  scene.tokens[phrase.head]?.tag === 'PROPN' ? sourceNameAt(scene, phrase) : []

/** The "Corps" of "the Corps member": it means somebody only where it is part of a name that the text has given. */
const innerNames = (scene: Scene, { first, head }: ActorWords): ActorWords[] =>
  scene.tokens.flatMap(({ word }, at) => {
    const inside = at > first && at < head && /^\p{Lu}\p{Ll}/u.test(word) && !scene.nameAt(at) && !countryOfPeople(word)
    return inside ? sourceNameAt(scene, { first: at, last: at, head: at }).map((words) => ({ ...words, firm: false })) : []
  })

/** A source that is nothing but words with capitals, and that no noun phrase holds. */
const bareNamesIn = (scene: Scene, found: readonly ActorWords[]): ActorWords[] =>
  scene.sources.flatMap((source) => {
    const capitals = scene.tokens
      .slice(source.first, source.last + 1)
      .every(({ word, tag }) => /^\p{Lu}\p{Ll}/u.test(word) && tag !== 'PRON' && tag !== 'DET')
    return capitals && !found.some(({ first, last }) => source.first <= last && first <= source.last)
      ? sourceNameAt(scene, source)
      : []
  })

/** The "its" of "its forces". */
function possessorIn(scene: Scene, { form, first, head, source }: ActorWords): ActorWords[] {
  const token = scene.tokens[first]
  if (form !== 'description' || first === head || !token || !pronouns.has(token.norm)) return []
  const found = pronounAt(scene, { first, last: first, head: first }, token)
  return found ? [{ ...found, subject: false, source }] : []
}

/** "it had taken", "they fled": a pronoun that does something, and is no source. */
const pronounsIn = (scene: Scene): ActorWords[] =>
  scene.phrases.flatMap((phrase) => {
    const token = scene.tokens[phrase.head]
    if (
      !token ||
      !/^(?:he|she|it|they|we|i)$/u.test(token.norm) ||
      scene.isSource(phrase.first, phrase.head) ||
      !acts(scene, phrase.last + 1)
    )
      return []
    return pronounAt(scene, phrase, token) ?? []
  })

/** A verb that has a doer: "it is clear" has none. */
function acts({ tokens }: Scene, from: number): boolean {
  const at = tokens.findIndex(({ tag, norm }, i) => i >= from && tag !== 'ADV' && tag !== 'AUX' && norm !== 'not')
  return tokens[at]?.tag === 'VERB' && !/^(?:seem|appear|rain|snow|matter)$/u.test(tokens[at]?.lemma ?? '')
}

/** The "hospital" of "the hospital's spokesman" and of "a spokeswoman for the hospital": whoever has spokesmen acts through them. */
function ownersIn(scene: Scene, { form, first, head, role }: ActorWords, found: readonly ActorWords[]): ActorWords[] {
  if (form !== 'description' || role === null) return []
  const genitive = scene.tokens.findIndex(
    ({ tag, norm }, at) => at > first && at < head && tag === 'PART' && norm.startsWith("'"),
  )
  const behind = /^(?:for|of|at)$/u.test(scene.tokens[head + 1]?.norm ?? '') ? scene.phraseAt(head + 2) : undefined
  const owner = genitive > 0 ? { first, last: genitive - 1, head: genitive - 1 } : behind
  if (!owner || found.some((other) => other.head === owner.head)) return []
  const words = ownerWordsAt(scene, owner)
  return words ? [{ ...words, subject: false, source: false }] : []
}

const isWholeSource = ({ sources }: Scene, at: number) => sources.some(({ first, last }) => first === at && last === at)
/** A "who" or "which", or the "his" of "his claim that", that is given as a source. */
const relativesIn = (scene: Scene): ActorWords[] =>
  scene.tokens.flatMap((token, at) =>
    /^(?:who|which|that|his|her|its|their)$/u.test(token.norm) && isWholeSource(scene, at)
      ? (pronounAt(scene, { first: at, last: at, head: at }, token) ?? [])
      : [],
  )
