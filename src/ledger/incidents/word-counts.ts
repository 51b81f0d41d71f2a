import sql, { join } from 'sql-template-tag'
import { numberIn, textIn } from '../store/rows.ts'
import { inParts } from '../store/in-parts.ts'
import { one, type Store } from '../store/store.ts'

/** In how many documents each word stands; of how many, stands under this key, which is no word. */
const ofAll = '*'

export type WordCounts = { readonly words: readonly (readonly [string, number])[]; readonly documents: number }

export async function wordCounts(store: Store): Promise<WordCounts> {
  const rows = await store.all(sql`select word, documents from word_count`)
  const all = rows.map((row) => [textIn(row, 'word'), numberIn(row, 'documents')] as const)
  return { words: all.filter(([word]) => word !== ofAll), documents: all.find(([word]) => word === ofAll)?.[1] ?? 0 }
}

/** Counts a document less, by its words. */
export async function uncountWords(inside: Store, words: ReadonlySet<string>): Promise<void> {
  if (words.size === 0) return
  for (const part of inParts([...words, ofAll]))
    await inside.run(sql`update word_count set documents = documents - 1 where word in (${join(part)})`)
  await inside.run(sql`delete from word_count where documents <= 0`)
}

/** Forgets how often some words were counted. */
export async function forgetWords(inside: Store, words: readonly string[]): Promise<void> {
  for (let from = 0; from < words.length; from += most)
    await inside.run(sql`delete from word_count where word in (${join(words.slice(from, from + most))})`)
}
const most = 500

/** Of how many documents the words were counted. */
export async function countedDocuments(store: Store): Promise<number> {
  const row = await one(store, sql`select documents from word_count where word = ${ofAll}`)
  return row ? numberIn(row, 'documents') : 0
}

/** Counts some documents, each by the words that stand in it. */
export async function countWords(inside: Store, documents: readonly ReadonlySet<string>[]): Promise<void> {
  const counts = new Map<string, number>([[ofAll, documents.length]])
  for (const words of documents) for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  const json = JSON.stringify([...counts].filter(([, count]) => count > 0))
  await inside.run(
    inside.dialect === 'sqlite'
      ? sql`insert into word_count (word, documents) select value ->> 0, value ->> 1 from json_each(${json}) where true
          on conflict (word) do update set documents = word_count.documents + excluded.documents`
      : sql`insert into word_count (word, documents) select value ->> 0, (value ->> 1)::bigint from json_array_elements(${json}::json) order by 1
          on conflict (word) do update set documents = word_count.documents + excluded.documents`,
  )
}
