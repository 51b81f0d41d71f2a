import { readRows } from '#base'
import { type AtRiskClass, atRiskClasses, type Token } from '#model'

/** How a word tells of a person; the head of `data/en/at-risk-words.tsv` says what each means. */
export type Use = 'is' | 'listed' | 'done' | 'does' | 'of' | 'calling' | 'felt' | 'body'
export type WordClass = AtRiskClass | 'public'
type Row = { readonly as: WordClass; readonly use: string; readonly beside: string | null }

/** The classes that a word tells of in this use. A word that needs another beside it counts only where `beside` says that it is there. */
export function classesOf(token: Token, use: Use, beside: (lemma: string) => boolean = () => false): readonly WordClass[] {
  const found = [...new Set([token.lemma, token.norm, token.norm.replace(/s$/u, '')])].flatMap((word) => rows().get(word) ?? [])
  return [...new Set(found.filter((row) => row.use === use && (row.beside === null || beside(row.beside))).map(({ as }) => as))]
}

/** Is it a word that a body or a place has in its name? */
export const isBodyWord = (word: string): boolean => (rows().get(word) ?? []).some(({ use }) => use === 'body')

let known: ReadonlyMap<string, readonly Row[]> | null = null
const rows = (): ReadonlyMap<string, readonly Row[]> => (known ??= rowsByWord())

function rowsByWord(): Map<string, Row[]> {
  const found = new Map<string, Row[]>()
  for (const [word, row] of readRows('en/at-risk-words.tsv').flatMap(rowOf)) found.set(word, [...(found.get(word) ?? []), row])
  return found
}

function rowOf([as = '', use = '', word = '', beside = '']: readonly string[]): [string, Row][] {
  const given = [...atRiskClasses, 'public' as const].find((one) => one === as)
  return given ? [[word, { as: given, use, beside: beside === '' ? null : beside }]] : []
}
