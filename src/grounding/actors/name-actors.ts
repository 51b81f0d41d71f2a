import type { Name, Phrase } from '#language'
import type { Token } from '#model'
import { countryNamed, countryOfPeople, countryRuledFrom } from '../places/gazetteer.ts'
import { standsAsActor } from '../places/position.ts'
import { wordsOf } from '../places/rule.ts'
import { spanOf } from '../words.ts'
import { type ActorKind, actorNoun } from './nouns.ts'
import type { Scene } from './scene.ts'
import type { ActorWords } from './words.ts'

/** The proper names of a sentence that name somebody who acts. */
export function namedIn(scene: Scene): ActorWords[] {
  return scene.names
    .map((name) => widened(scene, name))
    .flatMap((name) => countryActor(scene, name) ?? namedActor(scene, name) ?? [])
}

/** "the Polar | Star Legion": capitals before a body's name belong to it, though the word may be an adjective. */
function widened(scene: Scene, name: Name): Name {
  const { tokens } = scene
  const body = actorNoun(tokens[name.last]?.norm ?? '')
  if (!body || body.kind === 'person') return name
  let { first } = name
  while (isNamePart(tokens[first - 1]) && first > 1 && scene.phraseAt(first - 1) === scene.phraseAt(first)) first -= 1
  return { ...name, first, at: spanOf(tokens, first, name.last) }
}
const isNamePart = (token: Token | undefined): boolean =>
  token !== undefined && /^(?:ADJ|NOUN)$/u.test(token.tag) && /^\p{Lu}\p{Ll}/u.test(token.word) && !countryOfPeople(token.word)

/** A capitalised phrase that is given as a source, where the names of the sentence do not hold it. */
export function sourceNameAt(scene: Scene, phrase: Phrase): ActorWords[] {
  let first = phrase.head
  while (first > phrase.first && scene.tokens[first - 1]?.tag === 'PROPN') first -= 1
  const name: Name = { first, last: phrase.head, at: spanOf(scene.tokens, first, phrase.head), kind: null }
  return countryActor(scene, name) ?? [wordsFor(scene, name, { kind: shapeOf(scene, name), guessed: true })]
}

/** "Ukraine denies", "Moscow said": the government. null where the name is no country's; none where it is land. */
function countryActor(scene: Scene, name: Name): ActorWords[] | null {
  const { tokens } = scene
  const words = wordsOf(tokens, name.first, name.last)
  const country = countryNamed(words) ?? countryRuledFrom(words)
  if (!country) return null
  const acts = standsAsActor(tokens, name.first, name.last) || scene.isSource(name.first, name.last)
  return acts ? [wordsFor(scene, name, { kind: 'organisation', state: country.iso })] : []
}

function namedActor(scene: Scene, name: Name): ActorWords[] | null {
  const { first, last } = name
  if (first === last && actorNoun(scene.tokens[last]?.lemma.toLowerCase() ?? '')?.kind === 'person') return null
  const source = scene.isSource(first, last)
  if (name.kind === 'place' || (scene.isPlace(first, last) && !source)) return null
  const role = titleBefore(scene, name)
  const known = name.kind === null ? scene.known.of(wordsOf(scene.tokens, first, last)) : null
  const kind = role ? 'person' : (name.kind ?? known?.kind ?? shapeOf(scene, name))
  const surely = name.kind !== null || known !== null || role !== null || source
  const acts =
    surely ||
    scene.isSubject(first, last) ||
    isApposed(scene, name) ||
    isHolder(scene, name) ||
    agentOf.test(scene.tokens[first - 1]?.norm ?? '')
  return acts && !isThing(scene, name) && !(isHappening(scene, name) && !source)
    ? [wordsFor(scene, name, { kind, role, guessed: role === null && name.kind === null && known === null })]
    : [wordsFor(scene, name, { kind: null, firm: false })]
}
const agentOf = /^(?:by|against|met|meet|told|killed|captured)$/u

/** "the Prisoner Exchange", "Border Crossing": capitals do not make it somebody. */
const isHappening = ({ tokens }: Scene, { first, last, kind }: Name): boolean =>
  last > first && kind !== 'organisation' && kind !== 'group' && things.test(tokens[last]?.norm ?? '')
const things =
  /^(?:exchange|swap|crossing|crossings|attack|attacks|raid|war|wars|battle|massacre|operation|offensive|agreement|accord|accords|treaty|deal|truce|ceasefire|act|bill|law|plan|programme|program|project|conference|summit|meeting|talks|day|convention|declaration|constitution|award|prize|festival|election|elections|revolution|uprising|crisis|pandemic|earthquake|report|index|award|road|street|avenue|bridge|square|river|station|airport|statement|update)$/u
const outlets =
  /^(?:wire|news|times|post|gazette|courier|chronicle|ledger|herald|tribune|journal|radio|tv|television|mail|guardian|observer|telegraph|echo|star|sun|globe|agency|press|media|magazine|review|daily|weekly|today|channel|network|centre|center|council|committee|union|party|front|movement|foundation|institute|university|hospital|association|federation|court|ministry|office|bank|company|group|inc|corp|ltd)$/u

/** "Russian President Ivan Orlov": the words before the name in its phrase, where the last of them is a post. */
function titleBefore(scene: Scene, { first }: Name): string | null {
  const phrase = scene.phraseAt(first)
  if (!phrase || phrase.first >= first) return null
  const noun = scene.tokens[first - 1]
  if (!noun || !actorNoun(noun.lemma.toLowerCase().replace(/\.$/u, ''))?.office) return null
  let from = phrase.first
  while (/^(?:DET|PRON|NUM|PUNCT)$/u.test(scene.tokens[from]?.tag ?? '') && from < first - 1) from += 1
  return wordsOf(scene.tokens, from, first - 1)
}

/** News gives a person's whole name first: a single word that nothing else explains is more often a body's. */
function shapeOf({ tokens }: Scene, { first, last }: Name): ActorKind {
  const { word = '', norm = '' } = tokens[last] ?? {}
  if (isStruckDown(tokens, last)) return 'person'
  // "Chinese Human Rights Defenders"
  if (last > first && norm.endsWith('s') && actorNoun(norm.replace(/s$/u, ''))) return 'organisation'
  return last === first || word === word.toUpperCase() || outlets.test(norm) ? 'organisation' : 'person'
}

/** "Orlov died", "Orlov was fatally shot": a body is neither. */
function isStruckDown(tokens: readonly Token[], last: number): boolean {
  const behind = tokens.slice(last + 1, last + 5).map(({ norm }) => norm)
  return /^(?:died|(?:was|had been|has been|is) (?:(?:also|later|accidentally|fatally|allegedly) )?(?:killed|shot|stabbed|wounded|hospitalized|hospitalised|gunned|pronounced|arrested))\b/u.test(
    behind.join(' '),
  )
}

/** ", Ivan Orlov," or "Orlov, 43,": an insert, or one that an insert follows. */
const isApposed = ({ tokens }: Scene, { first, last }: Name): boolean =>
  last > first && tokens[last + 1]?.norm === ',' && (tokens[first - 1]?.norm === ',' || tokens[last + 2]?.tag === 'NUM')
const isHolder = ({ tokens }: Scene, { last, first }: Name): boolean =>
  tokens[last + 1]?.tag === 'PART' && tokens[last + 1]?.norm === "'s" && last > first

/** A name that stands before a noun is part of what that noun says: "the Telegram channel". */
function isThing(scene: Scene, { last, kind }: Name): boolean {
  const phrase = scene.phraseAt(last)
  return kind === null && phrase !== undefined && phrase.head > last && scene.tokens[last + 1]?.tag !== 'PART'
}

function wordsFor(scene: Scene, { first, last }: Name, more: Partial<ActorWords>): ActorWords {
  const { tokens, sentence, index } = scene
  return {
    sentence: index,
    passage: sentence.passage,
    tokens,
    first,
    last,
    head: last,
    at: spanOf(tokens, first, last),
    form: 'name',
    kind: null,
    words: wordsOf(tokens, first, last),
    called: calledBy(scene, first, last),
    lemma: tokens[last]?.norm ?? '',
    plural: false,
    gender: genderOf(scene, first),
    article: 'definite',
    modifiers: [],
    state: null,
    counted: false,
    role: null,
    subject: scene.isSubject(first, last),
    source: scene.isSource(first, last),
    quoted: scene.isQuoted(first),
    firm: true,
    guessed: false,
    ...more,
  }
}

/** "the Corps": a single common word is a name only with its article. */
function calledBy({ tokens }: Scene, first: number, last: number): string {
  const words = wordsOf(tokens, first, last)
  const common = first === last && tokens[first - 1]?.norm === 'the' && /^\p{Lu}\p{Ll}+$/u.test(words)
  return common ? `the ${words}` : words
}

function genderOf({ tokens }: Scene, first: number): 'm' | 'f' | null {
  const title = tokens[first - 1]?.norm.replace(/\.$/u, '') ?? ''
  if (/^(?:mr|sir|lord)$/u.test(title)) return 'm'
  return /^(?:mrs|ms|miss|lady)$/u.test(title) ? 'f' : (actorNoun(title)?.gender ?? null)
}
