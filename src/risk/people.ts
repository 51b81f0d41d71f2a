import { readRows } from '#base'
import { type Actor, type ActorId, covers, type Mention, overlaps, type Span, wordsAt } from '#model'
import { isBodyWord } from './at-risk-words.ts'
import type { ReadText } from './read-text.ts'
import { type Range, type SentenceView, viewOf } from './sentence-view.ts'
import { isTitleWord } from './title-words.ts'

/** Somebody whom a reading names. */
export type Person = {
  /** null: the reader took the name for no actor ("The boy, Timo, was found"). */
  readonly referent: ActorId | null
  readonly names: readonly string[]
  readonly role: string | null
  /** False where the reader does not call it a person's name, or calls it nothing. */
  readonly sure: boolean
  readonly named: readonly Occurrence[]
  /** Where words other than the name mean them: "the hostage", "her mother", "he". */
  readonly described: readonly Occurrence[]
}
/** Words in a sentence. */
export type Occurrence = { readonly view: SentenceView; readonly range: Range; readonly at: Span }

/** The people of a reading: actors that are persons or may be, and names that stand by themselves. */
export function peopleIn(reading: ReadText): Person[] {
  const views = reading.sentences.map((sentence): Placed => ({ at: sentence.at, view: viewOf(sentence) }))
  const actors = reading.referents.flatMap((one) =>
    one.kind === 'person' || one.kind === 'organisation' || one.kind === 'group' ? [one] : [],
  )
  const posters = reading.document.passages.flatMap(({ post }) => post?.author ?? [])
  const mayBe = (actor: Actor) => (actor.kind === 'person' ? !isBody(actor.name) : mayBePerson(actor, posters))
  const people = actors.filter((actor) => actor.named && mayBe(actor)).map((actor) => personOf(actor, reading, views))
  return withGivenNames([...people, ...looseIn(reading, views)], views)
}

type Placed = { readonly at: Span; readonly view: SentenceView }

function personOf(actor: Actor, reading: ReadText, views: readonly Placed[]): Person {
  const { text, passages } = reading.document
  const names = [...new Set([actor.name, ...actor.aliases])].toSorted((a, b) => b.length - a.length)
  const handles = passages.flatMap(({ post }) => (post?.handle && names.includes(post.author) ? [post.handle] : []))
  const spans = reading.mentions.flatMap(({ at, referent }) => (referent === actor.id ? [at] : []))
  const named: Span[] = []
  const described: Span[] = []
  for (const at of spans) {
    const words = wordsAt(text, at)
    const name = names.find((one) => words.includes(one))
    if (name === undefined) described.push(at)
    else {
      const start = at.start + words.indexOf(name)
      if (!named.some((one) => one.start === start)) named.push({ start, end: start + name.length })
      if (words.length > name.length) described.push(at)
    }
  }
  const placed = (all: readonly Span[]) => all.flatMap((at) => placedAt(at, views))
  return {
    referent: actor.id,
    names: [...new Set([...names, ...handles])],
    role: actor.role,
    sure: actor.kind === 'person',
    named: placed(named),
    described: placed(described),
  }
}

function placedAt(at: Span, views: readonly Placed[]): Occurrence[] {
  const view = views.find((placed) => covers(placed.at, at))?.view
  const range = view?.rangeOf(at)
  return view && range ? [{ view, range, at }] : []
}

/** A name that the reader took for a body's, though nothing in it says so: "Vilja, a shop owner". */
const mayBePerson = ({ name, known }: Actor, posters: readonly string[]): boolean =>
  known === null && (looksLikeName(name) || (posters.includes(name) && !hasBodyWord(name)))

/** "the Red Cross", though the reader may take it for somebody. */
const isBody = (name: string): boolean => name.split(/\s+/u).every((word) => isBodyWord(word.toLowerCase()))

function looksLikeName(name: string): boolean {
  const words = name.split(/\s+/u)
  return words.length <= 3 && words.every((word) => /^\p{Lu}.*\p{Ll}/u.test(word)) && !hasBodyWord(name)
}

const hasBodyWord = (name: string): boolean =>
  (name.toLowerCase().match(/\p{L}+/gu) ?? []).some((word) => bodies().has(word) || isBodyWord(word))

/** Proper names that no mention of the reading takes in. */
function looseIn(reading: ReadText, views: readonly Placed[]): Person[] {
  const { text } = reading.document
  // A town whose name stands elsewhere as a town's.
  const others = new Set(reading.referents.flatMap((one) => (one.kind === 'place' ? [one.name] : [])))
  // "a shop owner, who gave only her first name, Vilja, told"
  const unnamed = new Set<string>(reading.referents.flatMap((one) => (one.kind === 'person' && !one.named ? [one.id] : [])))
  const found = views.flatMap(({ view }) =>
    runsIn(view).flatMap((range): Occurrence[] => {
      const [first, last] = [view.tokens[range.first], view.tokens[range.last]]
      const at = first && last && { start: first.at.start, end: last.at.end }
      const inserted = view.tokens[range.first - 1]?.norm === ','
      const taken = ({ at: other, referent }: Mention) =>
        overlaps(other, at ?? other) && referent !== null && !(inserted && unnamed.has(referent) && covers(other, at ?? other))
      return at && !reading.mentions.some(taken) ? [{ view, range, at }] : []
    }),
  )
  return [...Map.groupBy(found, ({ at }) => wordsAt(text, at))]
    .filter(([name]) => looksLikeName(name) && !others.has(name))
    .map(([name, named]): Person => ({ referent: null, names: [name], role: null, sure: false, named, described: [] }))
}

function runsIn({ tokens }: SentenceView): Range[] {
  const isName = (at: number) => tokens[at]?.tag === 'PROPN' && /^\p{Lu}/u.test(tokens[at].word)
  return [...tokens.keys()]
    .filter((at) => isName(at) && !isName(at - 1))
    .map((first) => {
      let [from, last] = [first, first]
      while (/^\p{Lu}\p{Ll}/u.test(tokens[last + 1]?.word ?? '')) last += 1
      // "Soldiers Arne Vold"
      while (from < last && [tokens[from]?.norm, tokens[from]?.lemma].some((word) => isTitleWord(word ?? ''))) from += 1
      return { first: from, last }
    })
}

/** "Mira" by herself, where the text calls Mira Holt so and nobody else here has the name. */
function withGivenNames(people: readonly Person[], views: readonly Placed[]): Person[] {
  const givenNameOf = ({ names }: Person): string | null => {
    const whole = (names.find((name) => name.includes(' ')) ?? '').split(/\s+/u)
    const words = whole.slice(whole.findIndex((word) => !isTitleWord(word.toLowerCase())))
    return words.length > 1 && /^\p{Lu}\p{Ll}+$/u.test(words[0] ?? '') ? (words[0] ?? null) : null
  }
  const alone = new Set(
    views.flatMap(({ view }) =>
      runsIn(view).flatMap(({ first, last }) => (first === last ? [view.tokens[first]?.word ?? ''] : [])),
    ),
  )
  return people.map((person) => {
    const given = person.sure ? givenNameOf(person) : null
    const shared = people.some((other) => other !== person && givenNameOf(other) === given)
    return given === null || shared || !alone.has(given) || person.names.includes(given)
      ? person
      : { ...person, names: [...person.names, given] }
  })
}

let bodyNouns: ReadonlySet<string> | null = null
/** Nouns for bodies: a name with one in it is none of a person. */
const bodies = (): ReadonlySet<string> =>
  (bodyNouns ??= new Set(
    readRows('actor-nouns.tsv').flatMap(([word = '', kind]) => (kind === 'person' ? [] : [word, `${word}s`])),
  ))
