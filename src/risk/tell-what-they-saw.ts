import { type Claim, overlaps, type Span, type Token } from '#model'
import type { AtRiskRule, Finding, Scene } from './at-risk-rule.ts'
import { classesOf } from './at-risk-words.ts'
import { toldBy } from './be-described.ts'
import type { Occurrence, Person } from './people.ts'
import { isPublic, privateMark } from './public-people.ts'
import { anchorsOf, headOf, relationOf, topOf, viewOf } from './sentence-view.ts'

/**
 * Private people who answer for a claim: called a neighbour or a relative, or with an age beside the name; and those of a private calling, or of
 * none, who tell what they went through.
 */
export const tellWhatTheySaw: AtRiskRule = {
  id: 'risk/tell-what-they-saw',
  example:
    '“I saw two boats,” said {witnesses Kaisa Lund}. {witnesses Tove Lien}, a resident, said that the lights had gone out. Governor Elin Stenvaara said she had heard of it.',
  find: (scene) => scene.people.flatMap((person) => (isPublic(person, scene.people) ? [] : witness(person, scene))),
}

function witness(person: Person, { people, reading }: Scene): Finding[] {
  const claims = reading.claims.filter((claim) => isSource(person, claim))
  const posts = reading.document.passages.flatMap(({ post, body }) => (post && person.names.includes(post.author) ? [body] : []))
  const felt = feltBy(person)
  if (claims.length === 0 && posts.length === 0 && !felt) return []
  const lives = [posts, ...claims.map(({ content }) => content)].map((content) => lived(content, reading))
  const first = (of: (one: Lived) => Span | null) => lives.map(of).find((at) => at !== null) ?? null
  const calling = describedBy(person, people, 'calling')[0] ?? callingIn(person, claims)
  const firm = person.sure || calling !== undefined
  const words =
    describedBy(person, people, 'is')[0] ??
    (claims.length > 0 ? privateMark(person) : null) ??
    (firm ? (felt ?? first((one) => one.felt) ?? (posts.length > 0 ? null : first((one) => one.mine))) : null) ??
    (calling ? first((one) => one.own) : null)
  return words ? [{ person, as: 'witnesses', words: [words] }] : []
}

/** By what the reader resolved, or by the words: "Sorokin's wife" is not Sorokin. */
function isSource(person: Person, { sources }: Claim): boolean {
  const standsIn = ({ at, view, range }: Occurrence, source: Span) =>
    overlaps(source, at) && !/^(?:nmod|nsubj:pass|obl)/u.test(relationOf(view, topOf(view, range)))
  return sources.some(
    ({ referent, spans }) =>
      (referent !== null && referent === person.referent) ||
      person.named.some((occurrence) => spans.some((source) => standsIn(occurrence, source) && !isInClause(occurrence, source))),
  )
}

/** "Birgit Hovi, whose son Aksel Hovi was killed": the second is not who speaks. */
const isInClause = ({ view, at }: Occurrence, source: Span): boolean =>
  view.tokens.some(({ norm, at: word }) => norm === 'whose' && overlaps(word, source) && word.end <= at.start)

/** Words around the name anywhere, or in another description, that are a witness's. */
function describedBy(person: Person, people: readonly Person[], use: 'is' | 'calling'): Span[] {
  const around = person.named.flatMap((occurrence) => toldBy(occurrence, people, use))
  const elsewhere = person.described.flatMap(({ view, range }) => view.tokens.slice(range.first, range.last + 1))
  return [
    ...around.flatMap(([as, at]) => (as === 'witnesses' ? [at] : [])),
    ...elsewhere.flatMap((token) => (token.tag === 'NOUN' && classesOf(token, use).includes('witnesses') ? [token.at] : [])),
  ]
}

/** "A shop owner, who gave only her first name, Vilja, said": what the words for the source say of them. */
function callingIn({ named }: Person, claims: readonly Claim[]): Span | null {
  const sources = claims.flatMap(({ sources: all }) => all.flatMap(({ spans }) => spans))
  for (const { view, at } of named)
    for (const source of sources.filter((one) => overlaps(one, at))) {
      const found = view.tokens.find((token) => overlaps(token.at, source) && classesOf(token, 'calling').length > 0)
      if (found) return found.at
    }
  return null
}

/** The name is the subject of "saw", "counted", "hid". */
function feltBy({ named }: Person): Span | null {
  for (const { view, range } of named) {
    for (const anchor of anchorsOf(view, topOf(view, range))) {
      const verb = view.tokens[headOf(view, anchor)]
      if (relationOf(view, anchor) === 'nsubj' && verb && isFelt(verb)) return verb.at
    }
  }
  return null
}
const isFelt = (token: Token): boolean => token.tag === 'VERB' && classesOf(token, 'felt').length > 0

type Lived = {
  /** "I saw", "he heard". */
  readonly felt: Span | null
  /** "I", "my house", in their own words. */
  readonly mine: Span | null
  /** Any word of their own: "his windows", too. */
  readonly own: Span | null
}

/** What in these words somebody tells of themselves. */
function lived(content: readonly Span[], { sentences }: Scene['reading']): Lived {
  const found: { felt: Span | null; mine: Span | null; own: Span | null } = { felt: null, mine: null, own: null }
  for (const sentence of sentences.filter(({ at }) => content.some((part) => overlaps(part, at)))) {
    const view = viewOf(sentence)
    for (const [place, token] of view.tokens.entries()) {
      if (!content.some((part) => overlaps(part, token.at))) continue
      const subject = view
        .childrenOf(place)
        .some((child) => relationOf(view, child).startsWith('nsubj') && speaker.test(view.tokens[child]?.norm ?? ''))
      if (isFelt(token) && subject) found.felt ??= token.at
      if (/^(?:i|my|me|mine)$/u.test(token.norm)) found.mine ??= token.at
      if (own.test(token.norm)) found.own ??= token.at
    }
  }
  return found
}
const speaker = /^(?:i|we|he|she)$/u
const own = /^(?:i|we|he|she|my|our|me|us|his|her|him)$/u
