import type { Span, Token } from '#model'
import { classesOf } from './at-risk-words.ts'
import type { Person } from './people.ts'
import { relationOf } from './sentence-view.ts'
import { wordsAround } from './words-around.ts'

/** Somebody in office, of rank, or whose work is to speak: said of them anywhere in the report. */
export function isPublic(person: Person, people: readonly Person[]): boolean {
  const role = (person.role ?? '').toLowerCase().split(/[^\p{L}-]+/u)
  const tokens = [
    ...person.named.flatMap((occurrence) => wordsAround(occurrence, people).is.map((at) => occurrence.view.tokens[at])),
    ...person.described.flatMap(({ view, range }) => nounsOf(view.tokens.slice(range.first, range.last + 1))),
  ]
  return tokens.some((token) => token && isPublicWord(token.lemma)) || role.some(isPublicWord)
}

/** What a report adds to a private person's name alone: an age ("Greta Olm, 63"), or what they had to do with it ("who was on the bus"). */
export function privateMark({ named }: Person): Span | null {
  for (const { view, range } of named) {
    const [comma, next] = [view.tokens[range.last + 1], view.tokens[range.last + 2]]
    if (/^[,(]$/u.test(comma?.norm ?? '') && next?.tag === 'NUM' && /^\d{1,3}$/u.test(next.norm)) return next.at
    const clause = view.tokens.find(
      ({ norm }, at) =>
        at > range.last &&
        at < range.last + clauseWithin &&
        /^(?:who|whose)$/u.test(norm) &&
        isOfName(view.tokens, range.last, at),
    )
    if (clause) return clause.at
    const apposed = view.childrenOf(range.first).find((at) => relationOf(view, at) === 'acl:relcl')
    const verb = apposed === undefined ? undefined : view.tokens[apposed]
    if (verb) return verb.at
  }
  return null
}
const clauseWithin = 10
/** No verb, and no word of saying, between the name and the clause. */
const isOfName = (tokens: readonly Token[], last: number, at: number): boolean =>
  tokens[last + 1]?.norm === ',' && tokens.slice(last + 1, at).every(({ tag }) => !/^(?:VERB|AUX|CCONJ)$/u.test(tag))

function nounsOf(tokens: readonly Token[]): Token[] {
  const until = tokens.findIndex(({ tag }) => /^(?:ADP|PUNCT|PART)$/u.test(tag))
  return tokens.slice(0, until < 0 ? tokens.length : until).filter(({ tag }) => tag === 'NOUN' || tag === 'PROPN')
}
const isPublicWord = (word: string): boolean =>
  classesOf(
    { at: { start: 0, end: 0 }, word, norm: word, lemma: word.toLowerCase(), tag: 'NOUN', head: -1, relation: 'root' },
    'is',
  ).includes('public')
