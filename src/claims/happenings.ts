import { readRows } from '#base'
import type { Range } from './subjects.ts'
import type { View } from './view.ts'

const singleWords = (kind: string): ReadonlySet<string> =>
  new Set(readRows('acts.tsv').flatMap(([, form, words = '']) => (form === kind && !words.includes(' ') ? [words] : [])))

/** Nouns that name what happens, as the act lexicon knows them: "attack", "exchange". */
const happenings = singleWords('noun')
const acts = singleWords('verb')

/** A verb, by its lemma, that says what was done: "attack". */
export const isAct = (lemma: string): boolean => acts.has(lemma)

/** "an exchange which was planned": what happens intends nothing. */
export function isHappening(view: View, { first, last }: Range): boolean {
  const phrase = view.phraseStartingAt(first)
  const head = view.tokens[phrase?.head ?? last]
  return head !== undefined && (happenings.has(head.lemma) || happenings.has(head.norm))
}
