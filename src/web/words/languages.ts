import type { ToldDocument, ToldPassage, ToldReading } from '../asking/shapes.ts'
import { visible } from './visible.ts'

const names = new Intl.DisplayNames('en', { type: 'language', fallback: 'code' })

/** "Russian" for `ru`; `und` is a language that could not be told. */
export function languageWords(code: string): string {
  if (code === 'und') return 'a language that could not be told'
  try {
    return names.of(code) ?? code
  } catch {
    return visible(code)
  }
}

/** The `lang` of a passage; none where it is that of these pages, or could not be told. */
export function langOf(
  { language = 'und' }: Pick<ToldPassage, 'language'>,
  document: Pick<ToldDocument, 'language'>,
): string | undefined {
  const own = language === 'und' ? document.language : language
  return own === 'en' || own === 'und' ? undefined : own
}

/** The code of a note on passages that were not read for their language; they say so themselves where they stand. */
export const otherLanguage = 'reading/other-language'

/** The passages that were not read for their language, each with the language. */
export function unreadIn({
  document,
  notes,
}: Pick<ToldReading, 'notes'> & { readonly document: Pick<ToldDocument, 'language' | 'passages'> }): ReadonlyMap<string, string> {
  const spans = notes.flatMap(({ code, at }) => (code === otherLanguage ? [at] : []))
  return new Map(
    document.passages
      .filter(({ start, end }) => spans.some(([from, to]) => from <= start && end <= to))
      .map(({ id, language }) => [id, language ?? document.language]),
  )
}
