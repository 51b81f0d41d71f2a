import { readRows } from '#base'
import type { Tag } from '#model'
import { normOf } from './norm.ts'
import { ruledLemmaOf } from './word-lemmas.ts'

export type WordForm = { readonly lemma: string; readonly features: string }

/** The lemma and the features of a word under its tags: its own row, else the row of its tags and the rules of lemmas. */
export function wordFormOf(form: string, tag: Tag, fineTag: string): WordForm {
  const own = rows.get(keyOf(normOf(form), tag, fineTag)) ?? rows.get(keyOf(other, tag, fineTag))
  const lemma = own?.lemma ?? other
  return { lemma: lemma === other ? ruledLemmaOf(form, tag, fineTag) : lemma, features: own?.features ?? '' }
}

/** In words.tsv: every other word, and the lemma by the rules. */
const other = '*'
const keyOf = (norm: string, tag: string, fineTag: string): string => `${norm}\t${tag}\t${fineTag}`
const rows = new Map(
  readRows('en/words.tsv').map(([norm = '', tag = '', fineTag = '', features = '', lemma = '']): [string, WordForm] => [
    keyOf(norm, tag, fineTag),
    { lemma, features: features === '_' ? '' : features },
  ]),
)
