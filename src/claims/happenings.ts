import { readRows } from '#base'
import type { Range } from './subjects.ts'
import type { View } from './view.ts'

/** Nouns that name what happens: "attack", "exchange". The act lexicon knows them. */
const happenings = new Set(
  readRows('acts.tsv').flatMap(([, form, words = '']) => (form === 'noun' && !words.includes(' ') ? [words] : [])),
)

/** "an exchange which was planned": what happens intends nothing. */
export function isHappening(view: View, { first, last }: Range): boolean {
  const phrase = view.phraseStartingAt(first)
  const head = view.tokens[phrase?.head ?? last]
  return head !== undefined && (happenings.has(head.lemma) || happenings.has(head.norm))
}
