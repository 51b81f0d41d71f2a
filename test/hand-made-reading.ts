import { never } from '#base'
import {
  type Act,
  type Actor,
  type ActorId,
  type ActType,
  type Claim,
  claimIdOf,
  type Count,
  type CountId,
  type Day,
  dayOf,
  type Document,
  documentIdOf,
  type Exhibit,
  type ExhibitId,
  type Passage,
  type Place,
  type PlaceId,
  type Post,
  type Reading,
  type Referent,
  type SentenceAt,
  type Source,
  type Span,
  span,
  type Stance,
  type Time,
  type TimeId,
} from '#model'

/** A reading made by hand: words stand for the spans of their first occurrence, so that a test reads as the text does. */
export type HandMade = {
  readonly text: string
  readonly publishedOn?: string
  readonly publisher?: string
  readonly path?: string
  /** Passages that begin with these words are posts. */
  readonly posts?: Readonly<Record<string, Partial<Omit<Post, 'postedOn'>> & { readonly postedOn?: string }>>
  readonly referents?: readonly Referent[]
  readonly claims?: readonly HandMadeClaim[]
}
export type HandMadeClaim = {
  readonly content: string
  /** Outermost first; a claim without sources is the publisher's own. */
  readonly by?: readonly (Partial<Source> & { readonly kind: Source['kind'] })[]
  readonly cue?: string
  readonly stance?: Stance
  readonly hedges?: readonly string[]
  readonly saidOn?: TimeId
  readonly exhibits?: readonly ExhibitId[]
  readonly acts?: readonly HandMadeAct[]
  /** The contents of the claims that this one doubts, which stand before it. */
  readonly about?: readonly string[]
}
export type HandMadeAct = {
  readonly type: ActType
  readonly words: string
  readonly actor?: ActorId
  readonly target?: string
  readonly whom?: ActorId
  readonly unit?: string
  readonly count?: CountId
  readonly place?: PlaceId
  readonly time?: TimeId
  readonly polarity?: Act['polarity']
  readonly modality?: Act['modality']
}

export function handMade(made: HandMade): Reading {
  const { text, posts = {}, referents = [], claims = [] } = made
  const id = documentIdOf(`${made.publisher} ${made.publishedOn} ${text}`)
  const passages = passagesOf(text, posts)
  const document: Document = {
    id,
    givenId: null,
    sha256: '0'.repeat(64),
    path: made.path ?? null,
    url: null,
    publisher: made.publisher ?? null,
    author: null,
    title: null,
    publishedOn: made.publishedOn === undefined ? null : day(made.publishedOn),
    language: 'en',
    text,
    passages,
    notes: [],
  }
  const sentences: SentenceAt[] = passages.flatMap(({ id: passage, body }) =>
    [...text.slice(body.start, body.end).matchAll(/[^.!?]+[.!?]*/gu)].map(({ index, 0: words }) => ({
      at: span(body.start + index, body.start + index + words.length),
      passage,
    })),
  )
  const drafts = claims.map((claim) => claimOf(claim, document))
  const idsOf = (contents: readonly string[]) =>
    claims.flatMap(({ content }, i) => (contents.includes(content) ? (drafts[i]?.id ?? []) : []))
  const claimed = drafts.map((claim, i) => ({ ...claim, about: idsOf(claims[i]?.about ?? []) }))
  return {
    document,
    sentences,
    mentions: [],
    referents,
    claims: claimed,
    atRisk: [],
    notes: [],
    reader: { name: 'claimbook', version: '0', model: 'none', references: 'none' },
  }
}

export const day = (iso: string): Day => dayOf(iso) ?? never(`no day: ${iso}`)
export const actor = (id: ActorId, name: string, more: Partial<Actor> = {}): Actor => ({
  id,
  kind: 'group',
  name,
  aliases: [],
  named: true,
  role: null,
  memberOf: null,
  known: null,
  ...more,
})
export const place = (id: PlaceId, name: string, level: Place['level'] = 'locality'): Place => ({
  id,
  kind: 'place',
  name,
  lat: null,
  lon: null,
  radiusKm: null,
  country: null,
  admin1: null,
  geonameId: null,
  disputed: [],
  vicinity: null,
  basis: 'stated',
  level,
})
export const time = (id: TimeId, words: string, on?: string): Time => ({
  id,
  kind: 'time',
  type: 'DATE',
  value: on ?? 'PAST_REF',
  earliest: on === undefined ? null : day(on),
  latest: on === undefined ? null : day(on),
  certain: on !== undefined,
  words,
})
export const count = (id: CountId, low: number | null, high: number | null, words: string, more: Partial<Count> = {}): Count => ({
  id,
  kind: 'count',
  low,
  high,
  approx: false,
  unit: null,
  words,
  additional: false,
  cumulative: false,
  partOf: null,
  ...more,
})
export const video = (id: ExhibitId, publishedBy: ActorId | null): Exhibit => ({
  id,
  kind: 'exhibit',
  exhibit: 'video',
  durationSeconds: null,
  publishedBy,
  releases: [],
  platform: null,
})

function at(text: string, words: string): Span {
  const start = text.indexOf(words)
  return start < 0 ? never(`no “${words}” in the text`) : span(start, start + words.length)
}

function passagesOf(text: string, posts: NonNullable<HandMade['posts']>): Passage[] {
  return [...text.matchAll(/[^\n]+/gu)].map(({ index, 0: words }, position): Passage => {
    const whole = span(index, index + words.length)
    const [post] = Object.entries(posts).flatMap(([start, one]) => (words.startsWith(start) ? [one] : []))
    const { postedOn, ...rest } = post ?? {}
    const given = { platform: 'x', author: 'somebody', handle: null, authorAt: null, url: null, links: [], ...rest } as const
    return {
      id: `p${position + 1}`,
      kind: post ? 'post' : 'paragraph',
      at: whole,
      body: whole,
      post: post ? { ...given, postedOn: postedOn === undefined ? null : day(postedOn) } : null,
    }
  })
}

function claimOf(claim: HandMadeClaim, { id, text, passages }: Document): Claim {
  const content = at(text, claim.content)
  const given = claim.by ?? [{ kind: 'publisher' as const }]
  const sources = given.map((source): Source => ({ spans: [], referent: null, name: null, ...source }))
  const [first, ...rest] = sources
  const cue = claim.cue === undefined ? null : { spans: [at(text, claim.cue)], lemma: claim.cue }
  const chain = [first ?? never('a claim without sources'), ...rest] as const
  const passage =
    passages.find(({ body }) => body.start <= content.start && content.end <= body.end) ??
    never(`“${claim.content}” crosses passages`)
  return {
    id: claimIdOf({ document: id, sources: [{ spans: [content] }], cue, content: [content] }),
    document: id,
    passage: passage.id,
    sources: chain,
    cue,
    content: [content],
    speech: cue ? 'indirect' : 'own-voice',
    stance: claim.stance ?? 'asserts',
    hedges: (claim.hedges ?? []).map((words) => at(text, words)),
    saidOn: claim.saidOn ? { referent: claim.saidOn } : null,
    exhibits: claim.exhibits ?? [],
    basis: { rule: 'claims/by-hand', words: [content], confidence: 0.9 },
    acts: (claim.acts ?? []).map((act) => actOf(act, text)),
    about: [],
  }
}

const actOf = (act: HandMadeAct, text: string): Act => ({
  type: act.type,
  polarity: act.polarity ?? 'positive',
  modality: act.modality ?? 'actual',
  actor: act.actor ? { spans: [], referent: act.actor, unit: null } : null,
  target:
    act.target === undefined && act.unit === undefined && act.whom === undefined
      ? null
      : { spans: act.target === undefined ? [] : [at(text, act.target)], referent: act.whom ?? null, unit: act.unit ?? null },
  count: act.count ?? null,
  place: act.place ?? null,
  time: act.time ?? null,
  words: [at(text, act.words)],
  basis: { rule: 'acts/by-hand', words: [at(text, act.words)] },
})
