import type { Phrase } from '#language'
import type { Token } from '#model'
import { countryOfPeople } from '../places/gazetteer.ts'
import { wordsOf } from '../places/rule.ts'
import { spanOf } from '../words.ts'
import { type ActorNoun, actorNoun, listedNoun, speakingNoun } from './nouns.ts'
import type { Scene } from './scene.ts'
import type { ActorWords } from './words.ts'

/** The noun phrases of a sentence whose noun is one for those who act: "the group", "a man from the group", "its forces". */
export function describedIn(scene: Scene): ActorWords[] {
  return scene.phrases.flatMap((phrase) => {
    const head = scene.tokens[phrase.head]
    const noun = head && isNoun(head) ? (compoundAt(scene, phrase.head) ?? nounOf(head)) : null
    if (!noun || !head || namedWhole(scene, phrase)) return []
    const words = wordsFor(scene, phrase, head, noun)
    return isState(scene, words) ? [] : [words]
  })
}

/** "held captive", "took him prisoner", "elected mayor": a bare singular says what somebody is, unless a comma sets it beside a name. */
const isState = ({ tokens }: Scene, { article, plural, kind, source, first, subject }: ActorWords): boolean =>
  article === 'bare' && !plural && kind === 'person' && !source && !subject && tokens[first - 1]?.norm !== ','

/** A pronoun, or a phrase given as a source whose noun is in no list. */
export function sourceWordsAt(scene: Scene, phrase: Phrase): ActorWords | null {
  const head = scene.tokens[phrase.head]
  if (!head) return null
  if (head.tag === 'PRON') return pronounAt(scene, phrase, head)
  if (!isNoun(head))
    return head.tag === 'NUM' || head.tag === 'ADJ' || head.tag === 'DET'
      ? wordsFor(scene, phrase, head, { ...plain, kind: 'group' })
      : null
  const noun = speakingNoun(head.lemma.toLowerCase()) ?? nounOf(head) ?? unlisted(head)
  return noun ? wordsFor(scene, phrase, head, noun) : null
}

/** Somebody who has others speak for them: a hospital and a school too. */
export function ownerWordsAt(scene: Scene, phrase: Phrase): ActorWords | null {
  const head = scene.tokens[phrase.head]
  const noun = head?.tag === 'NOUN' ? speakingNoun(head.lemma.toLowerCase()) : null
  return head && noun ? wordsFor(scene, phrase, head, noun) : null
}

const plain: ActorNoun = { kind: 'person', office: false, gender: null, onlySpeaking: false }
/** "the border guard": two words that say together what neither says alone. */
const compoundAt = ({ tokens }: Scene, at: number): ActorNoun | null => {
  const { lemma = '', norm } = tokens[at] ?? {}
  return norm === lemma.toLowerCase() ? listedNoun(`${tokens[at - 1]?.norm ?? ''}-${norm}`) : null
}
const isNoun = ({ tag }: Token) => tag === 'NOUN' || tag === 'PROPN'
const nounOf = ({ lemma, norm, tag }: Token): ActorNoun | null =>
  actorNoun(lemma.toLowerCase()) ?? (tag === 'PROPN' ? actorNoun(norm.replace(/s$/u, '')) : null)
const unlisted = ({ lemma }: Token): ActorNoun | null =>
  /(?:er|or|ist|ian|ee|ant|eer)$/u.test(lemma) &&
  !/(?:letter|paper|order|number|center|chapter|error|poster|weather|warrant|register|ledger|folder|server|computer|dossier|factor|offer|answer|plant|restaurant|grant|power|tower|river|summer|winter|matter|manner|corner|counter|transfer|binder|sector|mirror|guarantee|committee)$/u.test(
    lemma,
  )
    ? plain
    : null

/** The phrase ends in a name, which speaks for itself. */
function namedWhole(scene: Scene, { first, head }: Phrase): boolean {
  const name = scene.nameAt(head)
  if (!name || name.last !== head) return false
  return name.first < head || !scene.tokens.slice(first, head).some((token) => token.tag === 'ADJ' || token.tag === 'NOUN')
}

function wordsFor(scene: Scene, { first, last, head }: Phrase, noun: Token, { kind, office, gender }: ActorNoun): ActorWords {
  const { tokens, sentence, index } = scene
  const from = afterArticle(tokens, first, head)
  const plural = isPlural(noun, kind)
  const inner = tokens.slice(from, head)
  const holdsOffice = office || (kind === 'person' && inner.some(({ norm }) => /^(?:chief|head|deputy|lead|acting)$/u.test(norm)))
  return {
    sentence: index,
    passage: sentence.passage,
    tokens,
    first,
    last,
    head,
    at: spanOf(tokens, first, last),
    form: 'description',
    kind: plural && kind === 'person' ? 'group' : kind,
    words: wordsOf(tokens, from, head),
    called: calledBy(scene, first, head, kind),
    lemma: noun.tag === 'PROPN' ? noun.norm : noun.lemma,
    plural,
    gender,
    article: articleOf(tokens, first, from),
    modifiers: inner.filter(({ tag }) => tag !== 'PART' && tag !== 'PUNCT').map(({ norm }) => norm),
    state: null,
    counted: tokens.slice(first, from).some(({ tag, norm }) => tag === 'NUM' || /^(?:dozens?|several|many|few)$/u.test(norm)),
    role: holdsOffice && !plural ? wordsOf(tokens, behindOwner(tokens, from, head), roleEnd(scene, head)) : null,
    subject: scene.isSubject(first, last),
    source: scene.isSource(first, head),
    quoted: scene.isQuoted(first),
    firm: true,
    guessed: false,
  }
}

export function pronounAt(scene: Scene, { first, last, head }: Phrase, token: Token): ActorWords | null {
  const found = relativePronouns.has(token.norm) ? somebody : pronouns.get(token.norm)
  return found
    ? {
        ...wordsFor(scene, { first, last, head }, token, { ...plain, kind: found.kind ?? 'group', gender: found.gender }),
        ...found,
        form: 'pronoun',
        words: token.word,
      }
    : null
}
export const pronouns: ReadonlyMap<string, Pick<ActorWords, 'kind' | 'gender' | 'plural'>> = new Map([
  ['he', { kind: 'person', gender: 'm', plural: false }],
  ['him', { kind: 'person', gender: 'm', plural: false }],
  ['them', { kind: 'group', gender: null, plural: true }],
  ['his', { kind: 'person', gender: 'm', plural: false }],
  ['she', { kind: 'person', gender: 'f', plural: false }],
  ['her', { kind: 'person', gender: 'f', plural: false }],
  ['it', { kind: null, gender: null, plural: false }],
  ['its', { kind: null, gender: null, plural: false }],
  ['they', { kind: 'group', gender: null, plural: true }],
  ['their', { kind: 'group', gender: null, plural: true }],
  ['i', { kind: null, gender: null, plural: false }],
  ['we', { kind: 'group', gender: null, plural: true }],
])
/** They stand for whoever stands before them. */
export const relativePronouns: ReadonlySet<string> = new Set(['who', 'which', 'that'])
const somebody = { kind: null, gender: null, plural: false } as const

/** "the hospital's | chief physician": whose the post is belongs to its holder's ties. */
function behindOwner(tokens: readonly Token[], from: number, head: number): number {
  const genitive = tokens.findIndex(({ tag, norm }, at) => at >= from && at < head && tag === 'PART' && norm.startsWith("'"))
  return genitive < 0 ? from : genitive + 1
}

/** "governor of Perm": a post goes on with "of" or "for" and one phrase. */
function roleEnd({ tokens, phraseAt }: Scene, head: number): number {
  if (!/^(?:of|for)$/u.test(tokens[head + 1]?.norm ?? '')) return head
  const next = phraseAt(head + 2)
  return next && next.first === head + 2 ? next.last : head
}

/** "a man from the group": the phrase with what "of", "from" or "for" hangs on it, without "the". */
function calledBy({ tokens, phraseAt, isPlace }: Scene, first: number, head: number, kind: ActorNoun['kind']): string {
  const lead = tokens[head + 1]?.norm ?? ''
  const seated = lead === 'in' && kind !== 'person' && isPlace(head + 2, head + 2) && tokens[head + 2]?.tag === 'PROPN'
  const next = /^(?:of|from|for)$/u.test(lead) || seated ? phraseAt(head + 2) : undefined
  const from = tokens[first]?.norm === 'the' ? first + 1 : first
  const words = wordsOf(tokens, from, next?.first === head + 2 ? next.last : head)
  const start = tokens[from]
  return !start || start.tag === 'PROPN' || countryOfPeople(start.word) ? words : words.charAt(0).toLowerCase() + words.slice(1)
}

function afterArticle(tokens: readonly Token[], first: number, head: number): number {
  let at = first
  while (at < head && (/^(?:DET|NUM|PUNCT|ADP)$/u.test(tokens[at]?.tag ?? '') || pronouns.has(tokens[at]?.norm ?? ''))) at += 1
  return at
}

function articleOf(tokens: readonly Token[], first: number, from: number): ActorWords['article'] {
  const lead = tokens.slice(first, from).map(({ norm }) => norm)
  if (lead.some((norm) => pronouns.has(norm))) return 'possessed'
  if (lead.some((norm) => /^(?:the|this|that|these|those|both)$/u.test(norm))) return 'definite'
  return lead.some((norm) => !/^["'“‘]$/u.test(norm)) ? 'indefinite' : 'bare'
}

const isPlural = ({ norm, lemma, tag }: Token, kind: ActorNoun['kind']): boolean =>
  tag === 'PROPN' ? false : norm !== lemma || /^(?:people|personnel)$/u.test(norm) || (kind === 'group' && tag !== 'NOUN')
