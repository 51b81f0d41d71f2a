import sql, { type Sql } from 'sql-template-tag'
import { numberIn, textIn } from '../store/rows.ts'
import { among, type Store } from '../store/store.ts'

/** What the accounts near another are sought by: telling words in months, in all (null); among those with a number below `below`. */
export type SoughtNear = {
  readonly number: number
  readonly words: readonly string[]
  readonly months: readonly number[] | null
  readonly below: number
}

/** An account that holds a word by which those near the account `near` were sought. */
export type Holder = { readonly near: number; readonly word: string; readonly number: number }

/**
 * Accounts that hold words by which others are sought: of each word and month the latest so many. What it costs depends on the words, not on how many
 * accounts there are.
 */
export async function holdersOf(inside: Store, sought: readonly SoughtNear[], most: number): Promise<readonly Holder[]> {
  const keys = sought.flatMap(({ number, words, months, below }) =>
    words.flatMap((word) => (months ?? [null]).map((month) => [number, word, month, below] as const)),
  )
  const [dated, undated] = [keys.filter(([, , month]) => month !== null), keys.filter(([, , month]) => month === null)]
  const rows = [
    ...(dated.length === 0 ? [] : await inside.all(inMonths(inside, dated, most))),
    ...(undated.length === 0 ? [] : await inside.all(inAnyMonth(inside, undated, most))),
  ]
  return rows.map((row) => ({ near: numberIn(row, 'near'), word: textIn(row, 'word'), number: numberIn(row, 'number') }))
}

type Key = readonly [number, string, number | null, number]

/** A file knows no lateral join; there the last of the so many is found first. */
const inMonths = (store: Store, keys: readonly Key[], most: number): Sql =>
  store.dialect === 'postgres'
    ? sql`
      with q as materialized (${asTable(store, keys)})
      select q.near, q.word, held.number from q, lateral (
        select number from account_word a where a.word = q.word and a.month = q.month and a.number < q.below order by number desc limit ${most}
      ) held`
    : sql`
      with q as materialized (${asTable(store, keys)})
      select q.near, a.word, a.number from q cross join account_word a on a.word = q.word and a.month = q.month and a.number < q.below
      and a.number >= coalesce((
        select b.number from account_word b where b.word = q.word and b.month = q.month and b.number < q.below
        order by b.number desc limit 1 offset ${most - 1}), 0)`

const inAnyMonth = (store: Store, keys: readonly Key[], most: number): Sql => sql`
  with q as materialized (${asTable(store, keys)})
  select near, word, number from (
    select q.near, a.word, a.number, row_number() over (partition by q.near, a.word order by a.number desc) as place
    from q join account_word a on a.word = q.word and a.number < q.below
  ) ranked where place <= ${most}`

const asTable = ({ dialect }: Store, keys: readonly Key[]): Sql =>
  dialect === 'sqlite'
    ? sql`select value ->> 0 as near, value ->> 1 as word, value ->> 2 as month, value ->> 3 as below from json_each(${JSON.stringify(keys)})`
    : sql`select (value ->> 0)::bigint as near, value ->> 1 as word, (value ->> 2)::bigint as month, (value ->> 3)::bigint as below
          from json_array_elements(${JSON.stringify(keys)}::json)`

/** Accounts that carry one of these posts. */
export async function carriersOf(
  inside: Store,
  posts: readonly string[],
): Promise<readonly { readonly post: string; readonly number: number }[]> {
  if (posts.length === 0) return []
  const rows = await inside.all(sql`select post, number from account_post where post ${among(inside, posts)} order by number`)
  return rows.map((row) => ({ post: textIn(row, 'post'), number: numberIn(row, 'number') }))
}
