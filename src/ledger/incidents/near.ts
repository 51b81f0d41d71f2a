import sql, { type Sql } from 'sql-template-tag'
import { numberIn, textIn } from '../store/rows.ts'
import { among, type Store } from '../store/store.ts'

/** An account that holds a word. */
export type Holder = { readonly word: string; readonly number: number }

/**
 * Accounts that hold some of the words in some of the months, or in any (null): of each word and month the latest so many. What it costs depends on the
 * words, not on how many accounts there are.
 */
export async function holdersOf(
  inside: Store,
  words: readonly string[],
  months: readonly number[] | null,
  most: number,
): Promise<readonly Holder[]> {
  if (words.length === 0) return []
  const rows = await inside.all(months === null ? inAnyMonth(inside, words, most) : inMonths(inside, words, months, most))
  return rows.map((row) => ({ word: textIn(row, 'word'), number: numberIn(row, 'number') }))
}

/** A file knows no lateral join; there the last of the so many is found first. */
const inMonths = ({ dialect }: Store, words: readonly string[], months: readonly number[], most: number): Sql =>
  dialect === 'postgres'
    ? sql`
      select w.word, held.number from unnest(${words}::text[]) as w (word), unnest(${months}::bigint[]) as m (month),
      lateral (select number from account_word a where a.word = w.word and a.month = m.month order by number desc limit ${most}) held`
    : sql`
      select a.word, a.number from json_each(${JSON.stringify(words)}) w cross join json_each(${JSON.stringify(months)}) m
      cross join account_word a on a.word = w.value and a.month = m.value and a.number >= coalesce((
        select b.number from account_word b where b.word = w.value and b.month = m.value order by b.number desc limit 1 offset ${most - 1}), 0)`

const inAnyMonth = (store: Store, words: readonly string[], most: number): Sql => sql`
  select word, number from (
    select word, number, row_number() over (partition by word order by number desc) as place from account_word where word ${among(store, words)}
  ) ranked where place <= ${most}`

/** Accounts that carry one of these posts. */
export async function carriersOf(inside: Store, posts: readonly string[]): Promise<readonly number[]> {
  if (posts.length === 0) return []
  const rows = await inside.all(sql`select distinct number from account_post where post ${among(inside, posts)}`)
  return rows.map((row) => numberIn(row, 'number'))
}
