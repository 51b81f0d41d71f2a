import sql, { join } from 'sql-template-tag'
import { numberIn, textIn } from '../store/rows.ts'
import type { Store } from '../store/store.ts'

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
  const rows =
    months === null
      ? await inside.all(sql`
          select word, number from (
            select word, number, row_number() over (partition by word order by number desc) as place from account_word where word in (${join(words)})
          ) ranked where place <= ${most}`)
      : inside.dialect === 'postgres'
        ? await inside.all(sql`
            select w.word, held.number from unnest(${words}::text[]) as w (word), unnest(${months}::bigint[]) as m (month),
            lateral (select number from account_word a where a.word = w.word and a.month = m.month order by number desc limit ${most}) held`)
        : await oneByOne(inside, words, months, most)
  return rows.map((row) => ({ word: textIn(row, 'word'), number: numberIn(row, 'number') }))
}

/** A file answers at once, and knows no lateral join. */
async function oneByOne(inside: Store, words: readonly string[], months: readonly number[], most: number) {
  const found = []
  for (const word of words)
    for (const month of months)
      found.push(
        ...(await inside.all(
          sql`select word, number from account_word where word = ${word} and month = ${month} order by number desc limit ${most}`,
        )),
      )
  return found
}

/** Accounts that carry one of these posts. */
export async function carriersOf(inside: Store, posts: readonly string[]): Promise<readonly number[]> {
  if (posts.length === 0) return []
  const rows = await inside.all(sql`select distinct number from account_post where post in (${join(posts)})`)
  return rows.map((row) => numberIn(row, 'number'))
}
