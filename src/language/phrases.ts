import type { Sentence, Token } from '#model'
import { demonstratives, determiners, possessives, predeterminers, whWords } from './closed-classes.ts'
import { namesIn } from './names.ts'
import { afterQuantityLead } from './quantity-leads.ts'
import { quotedNameEnd } from './quoted-names.ts'

/** A base noun phrase as indices into the sentence's tokens, `last` included: "at least 10 Russian POWs", head "POWs". */
export type Phrase = { readonly first: number; readonly last: number; readonly head: number }

/** Where the names of the sentence begin, and where each ends: inside a phrase a name is one word. */
type NameEnds = ReadonlyMap<number, number>

/** The base noun phrases of a sentence, in order and without overlap. "Russia’s defense ministry" is one, and so is a pronoun. */
export function phrasesIn(sentence: Sentence): Phrase[] {
  const { tokens } = sentence
  const names = new Map(namesIn(sentence).map(({ first, last }) => [first, last]))
  const found: Phrase[] = []
  for (let i = 0; i < tokens.length; i += 1) {
    const lead = afterQuantityLead(tokens, i)
    const core = pronounAt(tokens, i) ?? coreFrom(tokens, lead, names) ?? headlessFrom(tokens, lead)
    if (!core) continue
    found.push({ first: i, ...core })
    i = core.last
  }
  return found
}

type Core = { readonly last: number; readonly head: number }

function pronounAt(tokens: readonly Token[], i: number): Core | null {
  const token = tokens[i]
  if (token?.tag !== 'PRON' || possessives.has(token.norm) || whWords.has(token.norm) || token.norm === 'there') return null
  return { last: i, head: i }
}

/** Determiners, modifiers and nouns, and behind a genitive the same again, up to four deep. */
function coreFrom(tokens: readonly Token[], first: number, names: NameEnds, depth = 0): Core | null {
  let at = afterDeterminers(tokens, first)
  while (!names.has(at) && isModifier(tokens, at, at > first)) at = isAge(tokens, at) ? at + 3 : at + 1
  const quoted = at > first ? quotedNameEnd(tokens, at) : null
  if (quoted !== null) return { last: quoted, head: quoted - 1 }
  let head = -1
  while (at < tokens.length) {
    const token = tokens[at]
    if (!token || (head >= 0 && standsAlone(tokens, at, first))) break
    const nameEnd = names.get(at)
    if (nameEnd === undefined && !isNoun(token)) break
    head = nameEnd ?? at
    at = head + 1
  }
  if (head < 0) return null
  const genitive = tokens[at]
  if (genitive && isGenitive(genitive)) {
    const owned = depth < 3 && tokens[at + 1]?.tag !== 'DET' ? coreFrom(tokens, at + 1, names, depth + 1) : null
    if (owned) return owned
    return { last: at, head }
  }
  return { last: withNumber(tokens, head), head }
}

const isNoun = ({ tag }: Token): boolean => tag === 'NOUN' || tag === 'PROPN'
const isGenitive = ({ norm, tag }: Token): boolean => tag === 'PART' && (norm === "'s" || norm === "'")
const isParticiple = ({ norm, tag }: Token): boolean => tag === 'VERB' && /(?:ed|ing|en|wn|ne|lt|nt|pt|ft|ck|ght)$/u.test(norm)

function afterDeterminers(tokens: readonly Token[], first: number): number {
  let at = first
  while (predeterminers.has(tokens[at]?.norm ?? '') && isDeterminer(tokens[at + 1])) at += 1
  return isDeterminer(tokens[at]) ? at + 1 : at
}
const isDeterminer = (token: Token | undefined): boolean =>
  token !== undefined && (possessives.has(token.norm) || (token.tag === 'DET' && determiners.has(token.norm)))

/** What may stand between a determiner and its noun. A participle does only behind something else: "the captured men". */
function isModifier(tokens: readonly Token[], at: number, inside: boolean): boolean {
  const token = tokens[at]
  const next = tokens[at + 1]
  if (!token) return false
  if (token.tag === 'ADJ' || token.tag === 'NUM' || (token.tag === 'SYM' && /^[$€£¥]$/u.test(token.norm))) return true
  if (isParticiple(token)) return inside && nounFollows(tokens, at + 1)
  if (token.tag === 'ADV')
    return inside && next !== undefined && /^(?:ADJ|NUM|VERB)$/u.test(next.tag) && nounFollows(tokens, at + 1)
  const joins = token.tag === 'CCONJ' || token.norm === ','
  return joins && inside && next?.tag === 'ADJ' && tokens[at - 1]?.tag === 'ADJ' && nounFollows(tokens, at + 2)
}

/** "18 year old" before a noun, written without its hyphens. */
const isAge = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.tag === 'NUM' &&
  /^years?$/u.test(tokens[at + 1]?.norm ?? '') &&
  tokens[at + 2]?.norm === 'old' &&
  nounFollows(tokens, at + 3)

function nounFollows(tokens: readonly Token[], from: number): boolean {
  for (const token of tokens.slice(from, from + 5)) {
    if (isNoun(token)) return true
    if (token.tag !== 'ADJ' && token.tag !== 'NUM' && !isParticiple(token)) return false
  }
  return false
}

const day = /^(?:today|yesterday|tomorrow|tonight|monday|tuesday|wednesday|thursday|friday|saturday|sunday)$/u

/** "took two soldiers prisoner today": a day, and what somebody is taken as, are phrases of their own. */
function standsAlone(tokens: readonly Token[], at: number, first: number): boolean {
  const norm = tokens[at]?.norm ?? ''
  if (day.test(norm)) return true
  if (!/^(?:prisoner|hostage|captive)$/u.test(norm)) return false
  return tokens.slice(Math.max(0, first - 6), first).some(({ lemma }) => /^(?:take|hold|keep|make)$/u.test(lemma))
}

/** "Route 5", "June 4": the number belongs to the name before it. */
const withNumber = (tokens: readonly Token[], head: number): number =>
  tokens[head]?.tag === 'PROPN' && tokens[head + 1]?.tag === 'NUM' && /^\d/u.test(tokens[head + 1]?.norm ?? '') ? head + 1 : head

/** "the two", "several", "the wounded", "at least 10", "the fighting": a phrase without a noun. */
function headlessFrom(tokens: readonly Token[], first: number): Core | null {
  const from = afterDeterminers(tokens, first)
  let at = from
  while (tokens[at]?.tag === 'ADJ' || tokens[at]?.tag === 'NUM') at += 1
  const inner = tokens[at]
  if (at === from && from > first && inner && isParticiple(inner)) return { last: at, head: at }
  const last = tokens[at - 1]
  if (!last || at === first) return null
  if (last.tag === 'NUM' || demonstratives.has(last.norm)) return { last: at - 1, head: at - 1 }
  if (last.tag === 'ADJ') return from > first && at > from ? { last: at - 1, head: at - 1 } : null
  return null
}
