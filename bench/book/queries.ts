import sql from 'sql-template-tag'
import { Failure } from '#base'
import { type Ledger, queryFrom, type Sought } from '#ledger'
import { dayOf } from '#model'
import { searchWords } from '../../src/ledger/search/words.ts'
import { textIn, textOrNull } from '../../src/ledger/store/rows.ts'

/** A search, what kind it is, and in how many of a million claims its words stand, as a sample says. */
export type Asked = {
  readonly kind: string
  readonly filter: string
  readonly words: string
  readonly frequencies: string
  readonly sought: Sought
}

/** Searches of each kind with each filter. */
const ofEach = 9

/** A mix of searches for words that the book has, the same for every book of the same documents. */
export async function queriesOf(ledger: Ledger, seed: number): Promise<readonly Asked[]> {
  const chance = chanceFrom(seed)
  const { claims, total } = await sampled(ledger)
  const texts = claims.map(({ words }) => searchWords(words).map(({ word }) => word))
  const counts = new Map<string, number>()
  for (const words of texts) for (const word of new Set(words)) counts.set(word, (counts.get(word) ?? 0) + 1)
  const share = (word: string) => (counts.get(word) ?? 0) / texts.length
  const among = (low: number, high: number) =>
    [...counts.keys()].filter((word) => share(word) >= low && share(word) < high).toSorted()
  const [common, usual] = [among(0.1, 1.1), among(0.002, 0.1)]
  const rare = [...counts].flatMap(([word, count]) => (count <= 2 ? [word] : [])).toSorted()
  const one = <Item>(all: readonly Item[]): Item => all[Math.floor(chance() * all.length)] ?? failed()
  const pair = (): readonly string[] => {
    const words = one(texts.filter(({ length }) => length > 3))
    const at = Math.floor(chance() * (words.length - 1))
    return words.slice(at, at + 2)
  }
  const kinds: Readonly<Record<string, () => string>> = {
    'a common word': () => one(common),
    'a usual word': () => one(usual),
    'a rare word': () => one(rare),
    'two words': () => `${one(common)} ${one(usual)}`,
    'two words of one claim': () =>
      one(texts.filter(({ length }) => length > 3))
        .filter(() => chance() < 0.4)
        .slice(0, 2)
        .join(' ') || one(common),
    'a phrase': () => `"${pair().join(' ')}"`,
    'a beginning': () => `${one(usual).slice(0, 3)}*`,
    'without a word': () => `${one(usual)} -${one(common)}`,
  }
  const filters: Readonly<Record<string, () => Partial<Sought>>> = {
    'no filter': () => ({}),
    source: () => ({ source: searchWords(one(claims).sources)[0]?.word ?? 'the' }),
    place: () => ({ place: one(['ua', 'ru', 'us', 'gb']) }),
    act: () => ({ act: one(['attack', 'kill', 'capture', 'claim']) }),
    'a month': () => between(one(claims).day ?? '2024-01-01', 30),
    'a year': () => between(one(claims).day ?? '2024-01-01', 365),
    'a common state': () => ({ state: 'contradicted' }),
    'a rare state': () => ({ state: one(['single-origin', 'ranged', 'updated', 'denied']) }),
    'source, month': () => ({
      source: searchWords(one(claims).sources)[0]?.word ?? 'the',
      ...between(one(claims).day ?? '2024-01-01', 30),
    }),
  }
  const all = Object.entries(kinds).flatMap(([kind, words]) =>
    Object.entries(filters).flatMap(([filter, given]) =>
      Array.from({ length: filter === 'no filter' ? 5 * ofEach : ofEach }, (): Asked & { readonly order: number } => {
        const text = words()
        const query = queryFrom(text)
        if (query instanceof Failure) throw query
        const frequencies = searchWords(text).map(({ word }) => `${word} ${Math.round(share(word) * total)}`)
        return {
          kind,
          filter,
          words: text,
          frequencies: frequencies.join(', '),
          sought: { query, exact: false, older: false, most: 20, ...given() },
          order: chance(),
        }
      }),
    ),
  )
  return all.toSorted((a, b) => a.order - b.order)
}

const failed = (): never => {
  throw new Error('the book has too few words for this benchmark')
}

function between(day: string, days: number): Partial<Sought> {
  const until = dayOf(new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10))
  const since = dayOf(day)
  return { ...(since && { since }), ...(until && { until }) }
}

/** About one of fifty documents: ids are hashes. */
async function sampled({ store }: Ledger) {
  const rows = await store.all(
    sql`select words, sources, day from claim where document_id < 'd05' order by document_id, claim_id`,
  )
  const [row] = await store.all(sql`select count(*) as rows from claim`)
  return {
    claims: rows.map((one) => ({ words: textIn(one, 'words'), sources: textIn(one, 'sources'), day: textOrNull(one, 'day') })),
    total: Number(row?.['rows']),
  }
}

/** Mulberry32: 0 to 1, the same every time. */
function chanceFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
