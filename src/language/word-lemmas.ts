import type { Tag } from '#model'
import { lemmaOf } from './lemmas.ts'
import { normOf, straightened } from './norm.ts'

/** The lemma of a word as UD English has it, by rules alone: a proper name keeps its capitals, an adjective loses its degree. */
export function ruledLemmaOf(form: string, tag: Tag, fineTag: string): string {
  const written = straightened(form)
  if (tag === 'PROPN') return fineTag === 'NNPS' ? written.replace(/s$/u, '') : written
  if (tag === 'X' || tag === 'SYM' || tag === 'PUNCT') return written
  return lemmaOf(normOf(form), tag)
}
