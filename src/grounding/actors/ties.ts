import type { Token } from '#model'
import type { Scene } from './scene.ts'
import type { ActorWords, Ties } from './words.ts'

/** Which of a sentence's words for actors name the same one, and which belong to another. */
export function tiesIn(scene: Scene, all: readonly ActorWords[]): Ties {
  const sameAs = new Map<ActorWords, ActorWords>()
  const holder = new Map<ActorWords, ActorWords>()
  for (const words of all) {
    const next = nameBehind(scene, words, all) ?? descriptionBehind(scene, words, all) ?? bracketBehind(scene, words, all)
    if (next && !sameAs.has(next.of)) sameAs.set(next.of, next.as)
    const owner =
      words.form === 'name'
        ? words.role !== null
          ? ownerBehind(scene, words, all)
          : null
        : (ownerBefore(words, all) ?? ownerBehind(scene, words, all))
    if (owner) holder.set(words, owner)
  }
  return { sameAs, holder }
}
type Pair = { readonly of: ActorWords; readonly as: ActorWords }

const ends = (token: Token | undefined) => token === undefined || /^(?:[.,;:)—–]|["”’])$/u.test(token.norm)
const startingAt = (all: readonly ActorWords[], at: number, form: ActorWords['form']) =>
  all.find((words) => words.form === form && words.first <= at && at <= words.last)

/** "The governor of Perm, Ivan Orlov,": a description, then the name between commas. */
function nameBehind({ tokens, phraseAt }: Scene, words: ActorWords, all: readonly ActorWords[]): Pair | null {
  if (words.form !== 'description' || words.plural) return null
  const called = endWithOf(tokens, phraseAt, words.last) + 1
  if (/^(?:called|named|dubbed)$/u.test(tokens[called]?.norm ?? '') || isKnownAs(tokens, called)) {
    const from = tokens[called]?.norm === 'known' ? called + 2 : called + 1
    const name = startingAt(all, tokens[from]?.tag === 'DET' ? from + 1 : from, 'name')
    return name && agree(words, name) ? { of: words, as: name } : null
  }
  const comma = endWithOf(tokens, phraseAt, words.last) + 1
  if (tokens[comma]?.norm !== ',') return null
  const at = tokens[comma + 1]?.tag === 'DET' ? comma + 2 : comma + 1
  const name = startingAt(all, tokens[at]?.tag === 'PUNCT' ? at + 1 : at, 'name')
  if (!name || !agree(words, name) || !ends(tokens[name.last + 1]) || isListed(tokens, name.last + 1)) return null
  return { of: words, as: name }
}

/** "a group known as the White Birch Brigade". */
const isKnownAs = (tokens: readonly Token[], at: number): boolean => tokens[at]?.norm === 'known' && tokens[at + 1]?.norm === 'as'

/** "Orlov, governor of Perm," or "X, the group’s spokesman,": a name, then the description. */
function descriptionBehind({ tokens, phraseAt }: Scene, words: ActorWords, all: readonly ActorWords[]): Pair | null {
  if (words.form !== 'name' || tokens[words.last + 1]?.norm !== ',') return null
  const description = all.find((other) => other.form === 'description' && other.first === words.last + 2)
  if (!description || description.plural || !agree(description, words)) return null
  if (description.article === 'bare' && description.role === null) return null
  const end = endWithOf(tokens, phraseAt, description.last) + 1
  return ends(tokens[end]) && !isListed(tokens, end) ? { of: description, as: words } : null
}

/** "the Northern Volunteer Corps (NVC)". */
function bracketBehind({ tokens }: Scene, words: ActorWords, all: readonly ActorWords[]): Pair | null {
  if (words.form !== 'name' || tokens[words.last + 1]?.norm !== '(') return null
  const short = all.find(
    (other) => other.form === 'name' && other.first === words.last + 2 && tokens[other.last + 1]?.norm === ')',
  )
  return short && /^\p{Lu}[\p{Lu}\p{Ll}&-]{1,7}$/u.test(short.words) && /\p{Lu}.*\p{Lu}/u.test(short.words)
    ? { of: short, as: words }
    : null
}

/** A person's name does not stand for a group's description. */
const agree = (description: ActorWords, name: ActorWords): boolean =>
  name.state === null || name.kind !== 'organisation' || description.kind !== 'person'
    ? name.kind === null ||
      description.kind === null ||
      (name.kind === 'person') === (description.kind === 'person') ||
      unsure(name)
    : false
/** Two or more plain words have the shape of a person's name, and of many a group's. */
const unsure = (name: ActorWords): boolean => name.guessed && name.gender === null

/** "police, Hamas, and others": after the comma the list goes on. */
const isListed = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.norm === ',' && /^(?:and|or)$/u.test(tokens[at + 1]?.norm ?? '')

/** A phrase with what "of", "from", "for" or "in" hangs on it: "A pro-Ukraine group of Russian partisans". */
function endWithOf(tokens: readonly Token[], phraseAt: Scene['phraseAt'], last: number): number {
  const next = /^(?:of|from|for|in|at)$/u.test(tokens[last + 1]?.norm ?? '') ? phraseAt(last + 2) : undefined
  if (next?.first === last + 2) return endWithOf(tokens, phraseAt, next.last)
  // "the Volunteer Corps (VC)"
  const bracketed = tokens[last + 1]?.norm === '(' && tokens[last + 3]?.norm === ')'
  return bracketed ? endWithOf(tokens, phraseAt, last + 3) : last
}

/** "its forces", "the Corps member", "the ministry’s spokesman": whoever is named inside the phrase. */
function ownerBefore(words: ActorWords, all: readonly ActorWords[]): ActorWords | null {
  const inside = all.filter((other) => other !== words && words.first <= other.first && other.last < words.head)
  return inside.at(-1) ?? null
}

/** "A man from the group", "a spokesman for the army", "soldiers of the Corps". */
function ownerBehind({ tokens }: Scene, words: ActorWords, all: readonly ActorWords[]): ActorWords | null {
  const lead = tokens[words.last + 1]?.norm ?? ''
  if (words.kind === 'organisation' || !/^(?:of|from|for|with|at)$/u.test(lead)) return null
  const owner = all.find((other) => other.first <= words.last + 3 && other.first >= words.last + 2 && other.head > words.last)
  if (!owner || (owner.kind === 'person' && lead !== 'of') || owner.lemma === words.lemma) return null
  return words.kind === 'group' && lead === 'of' && owner.form === 'description' ? null : owner
}
