import type { Byline } from './byline.ts'
import { peopleAmong } from './people.ts'

/** "Reporting by Jane Roe in Kyiv; Editing by John Doe": the line that ends an agency's report, and who reported. */
export function creditsIn(line: string): Byline | null {
  const words = line
    .trim()
    .replace(/^[([]\s*/u, '')
    .replace(/(?<![.)\]\s])[.)\]\s]+$/u, '')
  if (words.length > 400 || !begins.test(words)) return null
  const parts = words.split(
    /[;|,.]\s*(?=(?:(?:additional|further)\s+)?(?:reporting|writing|editing|written|edited|compiled)\b)/iu,
  )
  const read = parts.map((part) => credit.exec(part)?.groups)
  if (!read.every((one) => one !== undefined && isNames(one['who'] ?? ''))) return null
  const reporters = read.flatMap((one) => (/report|writ/iu.test(one?.['role'] ?? '') ? peopleAmong(one?.['who'] ?? '') : []))
  return { author: [...new Set(reporters)].join(', ') || null }
}

const roles = 'reporting|writing|editing|written|edited|compiled|reported|production|translation|translated|research|photography'
const begins = /^(?:(?:additional|further)\s+)?(?:reporting|writing|editing|written|edited|compiled|reported|translated)\b/iu
const credit = new RegExp(
  String.raw`^(?:(?:additional|further)\s+(?:${roles})|(?<role>(?:${roles})(?:(?:,\s*|\s+and\s+)(?:${roles})){0,3}))\s+by:?\s+(?<who>\S.*)$`,
  'iu',
)

/** Nothing but words in capitals and what stands between names: a verb makes it a sentence. */
const isNames = (who: string): boolean =>
  who.split(/[\s,;/]+/u).every((word) => word === '' || /^(?:al-|el-)?\p{Lu}/u.test(word) || between.has(word))
const between = new Set(
  'and & in at for of the de da del di du van von der den bin ibn al el la newsroom newsrooms bureau bureaus desk staff'.split(
    ' ',
  ),
)
