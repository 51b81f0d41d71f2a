import type { Note } from '#model'
import type { Aside } from './asides-in.ts'

/** Whom the first line that names somebody names. */
export const authorIn = (asides: readonly Aside[]): string | null => asides.find(({ author }) => author !== null)?.author ?? null

/** How many lines are not read, and where the first of them stands. */
export function setApart(asides: readonly Aside[]): Note[] {
  const [first] = asides
  if (!first) return []
  const lines = asides.length === 1 ? 'One line' : `${asides.length} lines`
  const text = `${lines} around the text, such as who wrote it or what else to read, ${asides.length === 1 ? 'is' : 'are'} set apart and not read.`
  return [{ code: 'intake/set-apart', at: first.at, text }]
}
