import type { Token } from '#model'
import type { Occurrence, Person } from './people.ts'
import { headOf, isIn, isPassive, relationOf, type SentenceView, topOf } from './sentence-view.ts'

/** Positions of tokens that tell of somebody who is named here. */
export type Around = {
  /** Nouns and adjectives that say what they are. */
  readonly is: readonly number[]
  /** "a driver shot on Monday" */
  readonly suffered: readonly number[]
  /** "who died", "who lost both legs" */
  readonly did: readonly number[]
}

/** The words before the name in its phrase, in the insert before or behind it, and what the sentence says that they are. */
export function wordsAround({ view, range }: Occurrence, people: readonly Person[]): Around {
  const before = wordsBefore(view, range.first, people)
  const behind = wordsBehind(view, range.last)
  const said = saidToBe(view, topOf(view, range))
  const own = [...view.tokens.keys()].filter((at) => isIn(range, at))
  // "Neighbour Henrik Salo" may be all one name to the reader.
  const inside = own.slice(0, -1)
  const clauses = [...own, ...behind.is, ...said].flatMap((at) =>
    view.childrenOf(at).filter((child) => relationOf(view, child).startsWith('acl')),
  )
  const suffered = clauses.filter((at) => isPassive(view, at))
  return {
    is: [...before, ...inside, ...behind.is, ...said],
    suffered: [...behind.suffered, ...suffered],
    did: clauses.filter((at) => !suffered.includes(at)),
  }
}

/** "the captive soldier |", "her aunt, |", "Residents Tove Lien and |". Nouns that only say what another is for are left out: "prisoner affairs". */
function wordsBefore(view: SentenceView, first: number, people: readonly Person[]): number[] {
  const { tokens } = view
  let at = first - 1
  if (tokens[at]?.tag === 'CCONJ' || (tokens[at]?.norm === ',' && relationOf(view, first) === 'conj')) {
    const earlier = people
      .flatMap(({ named }) => named)
      .find((one) => one.view === view && (one.range.last === at - 1 || one.range.last === at - 2))
    const words = earlier ? [...wordsBefore(view, earlier.range.first, people), earlier.range.first] : []
    return words.filter((one) => tokens.slice(one, one + 1).some(maySayOfSeveral))
  }
  if (tokens[at]?.norm === ',') {
    if (tokens[at - 1]?.tag !== 'NOUN') return []
    at -= 1
  }
  const found: number[] = []
  let noun = false
  for (; at >= 0; at -= 1) {
    const token = tokens[at]
    if (!token || !(describing.test(token.tag) || token.relation === 'amod')) break
    if (token.tag !== 'NOUN' || !noun) found.push(at)
    noun ||= token.tag === 'NOUN'
  }
  return found
}
const describing = /^(?:ADJ|NOUN|PROPN|NUM|DET)$/u
const maySayOfSeveral = ({ tag, norm }: Token): boolean =>
  /^(?:ADJ|VERB)$/u.test(tag) || /s$|^(?:men|women|children)$/u.test(norm)

/** "| , 54, a teacher shot at a roadblock,", "| , whose son", "| , who was killed". */
function wordsBehind(view: SentenceView, last: number): Omit<Around, 'did'> {
  const { tokens } = view
  let at = last + 1
  while (isPunctuation(tokens[at]) && tokens[at + 1]?.tag === 'NUM' && isPunctuation(tokens[at + 2])) at += 2
  if (!isPunctuation(tokens[at]) || !/^[,(–—]$/u.test(tokens[at]?.norm ?? '')) return { is: [], suffered: [] }
  const is: number[] = []
  // What is said of a son is not said of his mother.
  let whose = false
  for (at += 1; at < tokens.length; at += 1) {
    const token = tokens[at]
    if (!token) break
    // "one of the hostages"
    if (token.norm === 'of' && /^(?:one|two|three|some|member|part)$/u.test(tokens[at - 1]?.lemma ?? '')) continue
    whose ||= token.norm === 'whose'
    if (token.tag === 'VERB' && token.relation !== 'amod') return { is, suffered: !whose && isSuffered(view, at) ? [at] : [] }
    if (/^(?:PUNCT|ADP|SCONJ|CCONJ)$/u.test(token.tag)) break
    if (/^(?:NOUN|ADJ|PROPN|NUM)$/u.test(token.tag) || token.relation === 'amod') is.push(at)
  }
  return { is, suffered: [] }
}
const isPunctuation = (token: Token | undefined): boolean => token?.tag === 'PUNCT'
const isSuffered = (view: SentenceView, at: number): boolean =>
  isPassive(view, at) || isPunctuation(view.tokens[at - 1]) || view.tokens[at - 1]?.lemma === 'be'

/** "| was one of three people killed", "The dead woman was |". */
function saidToBe(view: SentenceView, top: number): number[] {
  const hasCopula = (at: number) => view.childrenOf(at).some((child) => relationOf(view, child) === 'cop')
  const head = headOf(view, top)
  const predicate = relationOf(view, top) === 'nsubj' && hasCopula(head) ? [head] : []
  const subject = hasCopula(top) ? view.childrenOf(top).filter((child) => relationOf(view, child).startsWith('nsubj')) : []
  return [...predicate, ...subject].flatMap((at) => [at, ...modifiersOf(view, at)])
}

function modifiersOf(view: SentenceView, at: number): number[] {
  const close = view.childrenOf(at).filter((child) => /^(?:amod|compound|nmod)/u.test(relationOf(view, child)))
  return close.flatMap((child) =>
    view.tokens[at]?.lemma === 'one' ? [child, ...modifiersOf(view, child)] : relationOf(view, child) === 'nmod' ? [] : [child],
  )
}
