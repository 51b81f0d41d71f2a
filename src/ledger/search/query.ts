import { Failure } from '#base'
import { itemsIn } from './query-items.ts'

/** A word or, where there are several, a phrase. The words as they were typed; with `prefix` the last one is a beginning. */
export type Term = { readonly words: readonly string[]; readonly prefix: boolean }

/**
 * What is looked for: of every group at least one term, and none of the terms in `none`. Invariant: `all` has a group, every group a term,
 * every term a word that is a word of its text (`searchWords`).
 */
export type Query = { readonly all: readonly { readonly any: readonly Term[] }[]; readonly none: readonly Term[] }

/**
 * Reads what a person typed (docs/search.md): `bridge collapse` both words, `"bridge had collapsed"` a phrase, `shebek*` a beginning,
 * `-drill` or `NOT drill` without, `fire OR shelling` either; OR binds its two neighbours closer than a space does. Whatever else stands
 * there is text. A failure (`usage`) only where nothing is left to look for.
 */
export function queryFrom(words: string): Query | Failure {
  const all: { readonly any: readonly Term[] }[] = []
  const none: Term[] = []
  let joins = false
  for (const item of itemsIn(words)) {
    const last = joins && item.kind === 'wanted' ? all.pop() : undefined
    if (item.kind === 'wanted') all.push({ any: [...(last?.any ?? []), item.term] })
    if (item.kind === 'unwanted') none.push(item.term)
    joins = item.kind === 'or'
  }
  if (all.length > 0) return { all, none }
  return new Failure(
    'usage',
    none.length > 0
      ? 'The search needs a word to look for, beside the words to leave out: write "fire -drill", not "-drill" alone.'
      : `The search has no word to look for${words.trim() === '' ? '' : ` in ${JSON.stringify(words)}`}: write one or more, such as "bridge collapse".`,
  )
}
