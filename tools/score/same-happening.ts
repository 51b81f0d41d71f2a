import type { Alike } from './documents-alike.ts'
import type { Happening } from './happening.ts'
import { alike, vectorOfAll } from './word-vectors.ts'

/** What speaks for two mentions telling of one happening, and against it. */
export const signs = [
  'always',
  'same-lemma',
  'like-words',
  'very-like-words',
  'same-others',
  'same-act',
  'other-act',
  'act-on-one-side',
  'document-cosine',
  'documents-likely',
  'documents-company',
  'doers',
  'other-doers',
  'sufferers',
  'other-sufferers',
  'beside',
  'crossed',
  'names',
  'places',
  'other-places',
  'times',
  'other-times',
  'figures',
  'other-figures',
  'sentence',
  'rarity',
  'rarity-squared',
  'reporting',
  'same-sentence',
  'sentences-apart',
  'both-verbs',
  'both-nouns',
  'like-mentions',
  'like-around',
  'one-word',
  'both-lead',
  'one-lead',
  'lead-company',
  'words-company',
  'crossed-company',
  'words-around',
] as const

export type Weighed = (stem: string) => number

/** Mentions of one topic, with how rare a stem is in it and how alike its documents are. */
export type Topic = {
  readonly happenings: readonly Happening[]
  readonly rarityOf: Weighed
  readonly alike: ReadonlyMap<string, Alike>
}

/** As rare as a stem is among the documents of its topic. */
export function rarityIn(happenings: readonly Happening[]): Weighed {
  const holders = new Map<string, Set<string>>()
  for (const { words, document } of happenings)
    for (const word of words) holders.set(word, (holders.get(word) ?? new Set()).add(document))
  const documents = new Set(happenings.map(({ document }) => document)).size
  return (stem) => Math.log((documents + 1) / (holders.get(stem)?.size ?? 1))
}

const reporting =
  /^(?:sai|tell|told|report|announc|add|ask|state|confirm|claim|call|accord|know|believ|think|explain|statement)$/u

export function signsOf(one: Happening, other: Happening, { rarityOf, alike: documents }: Topic): number[] {
  const isSame = one.document === other.document
  const pair = documents.get(`${one.document} ${other.document}`) ?? { likelihood: 0, cosine: 0, company: 0 }
  const likeWords = alike(vectorOfAll([one.lemma]), vectorOfAll([other.lemma]))
  const shared = (a: readonly string[], b: readonly string[]): number => {
    const both = new Set(a.filter((word) => b.includes(word)))
    return (
      Math.min(
        6,
        [...both].reduce((sum, word) => sum + rarityOf(word), 0),
      ) / 2
    )
  }
  const apart = (a: readonly string[], b: readonly string[]): number =>
    a.length > 0 && b.length > 0 && !a.some((word) => b.includes(word)) ? 1 : 0
  const rarity = (rarityOf(one.stem) + rarityOf(other.stem)) / 2
  const crossed = shared([...one.doers, ...one.sufferers, ...one.beside], [...other.doers, ...other.sufferers, ...other.beside])
  const likeAround = alike(vectorOfAll(one.around), vectorOfAll(other.around))
  const found: Readonly<Record<(typeof signs)[number], number>> = {
    always: 1,
    'same-lemma': one.lemma === other.lemma ? 1 : 0,
    'like-words': likeWords,
    'very-like-words': Math.max(0, likeWords - 0.5),
    'same-others': one.others.length > 0 && one.others.join() === other.others.join() ? 1 : 0,
    'same-act': one.acts.some((act) => other.acts.includes(act)) ? 1 : 0,
    'other-act': apart(one.acts, other.acts),
    'act-on-one-side': one.acts.length > 0 !== other.acts.length > 0 ? 1 : 0,
    'document-cosine': isSame ? 0 : Math.log(Math.max(pair.cosine, 0.01)),
    'documents-likely': isSame ? 0 : pair.likelihood,
    'documents-company': isSame ? 0 : pair.company,
    doers: shared(one.doers, other.doers),
    'other-doers': apart(one.doers, other.doers),
    sufferers: shared(one.sufferers, other.sufferers),
    'other-sufferers': apart(one.sufferers, other.sufferers),
    beside: shared(one.beside, other.beside),
    crossed,
    names: shared(one.names, other.names),
    places: shared(one.places, other.places),
    'other-places': apart(one.places, other.places),
    times: one.times.some((time) => other.times.includes(time)) ? 1 : 0,
    'other-times': apart(one.times, other.times),
    figures: one.figures.some((figure) => other.figures.includes(figure)) ? 1 : 0,
    'other-figures': apart(one.figures, other.figures),
    sentence: cosineOf(one, other, rarityOf),
    rarity,
    'rarity-squared': rarity * rarity,
    reporting: reporting.test(one.stem) || reporting.test(other.stem) ? 1 : 0,
    'same-sentence': isSame && one.sentence === other.sentence ? 1 : 0,
    'sentences-apart': isSame ? Math.log1p(Math.abs(one.sentence - other.sentence)) : 0,
    'both-verbs': one.tag === 'VERB' && other.tag === 'VERB' ? 1 : 0,
    'both-nouns': one.tag === 'NOUN' && other.tag === 'NOUN' ? 1 : 0,
    'like-mentions': alike(vectorOfAll(one.mention), vectorOfAll(other.mention)),
    'like-around': likeAround,
    'one-word': one.mention.length === 1 && other.mention.length === 1 ? 1 : 0,
    'both-lead': lead(one) * lead(other),
    'one-lead': Math.abs(lead(one) - lead(other)),
    'lead-company': isSame ? 0 : lead(one) * lead(other) * pair.company,
    'words-company': isSame ? 0 : likeWords * pair.company,
    'crossed-company': isSame ? 0 : crossed * pair.company,
    'words-around': likeWords * likeAround,
  }
  return signs.map((sign) => found[sign])
}

/** What a report begins with is what it is about. */
const lead = ({ sentence }: Happening): number => 1 / (1 + sentence)

/** The curve that two mentions fall under. */
export const caseOf = (one: Happening, other: Happening): number =>
  (one.stem === other.stem ? 2 : 0) + (one.document === other.document ? 1 : 0)

function cosineOf(one: Happening, other: Happening, rarityOf: Weighed): number {
  const length = ({ words }: Happening) => Math.hypot(...words.map(rarityOf))
  const held = new Set(other.words)
  const dot = one.words.reduce((sum, word) => sum + (held.has(word) && word !== one.stem ? rarityOf(word) ** 2 : 0), 0)
  return dot / (length(one) * length(other) || 1)
}

export const cases = [
  'other stem, other document',
  'other stem, one document',
  'same stem, other document',
  'same stem, one document',
] as const

export type Pair = {
  readonly one: Happening
  readonly other: Happening
  /** Which of `cases`. */
  readonly kind: number
  readonly signs: readonly number[]
}

export const pairsIn = (topic: Topic): Pair[] =>
  topic.happenings.flatMap((one, i) =>
    topic.happenings.slice(i + 1).map((other) => ({ one, other, kind: caseOf(one, other), signs: signsOf(one, other, topic) })),
  )

/** How likely each two happenings of a topic are one, 0 to 1. */
export function likelihoodsIn(topic: Topic, curves: readonly (readonly number[])[]): Float64Array[] {
  const rows = topic.happenings.map(() => new Float64Array(topic.happenings.length))
  const order = new Map(topic.happenings.map((one, i) => [one, i]))
  for (const { one, other, kind, signs: values } of pairsIn(topic)) {
    const odds = values.reduce((sum, value, i) => sum + value * (curves[kind]?.[i] ?? 0), 0)
    const [i, j] = [order.get(one) ?? 0, order.get(other) ?? 0]
    for (const [a, b] of [
      [i, j],
      [j, i],
    ] as const) {
      const row = rows[a]
      if (row) row[b] = 1 / (1 + Math.exp(-odds))
    }
  }
  return rows
}
