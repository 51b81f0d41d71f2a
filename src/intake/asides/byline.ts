import { beginsWithGivenName, isPersonsName, peopleIn } from './people.ts'

/** Who a line under a headline says wrote the text; `author` is null where it is nobody in person ("By staff writers"). */
export type Byline = { readonly author: string | null }

/** "By Jane Roe and John Doe", "BY JANE ROE | THE WIRE", "Jane Roe in Kyiv"; null where the line is something else. */
export function bylineIn(line: string): Byline | null {
  const words = line.trim()
  if (words.length > 160) return null
  const behind = opening.exec(words)?.groups?.['behind']
  if (behind === undefined) return unmarked(words)
  if (nobody.test(behind)) return { author: null }
  if (/^(?:[Tt]he )?\p{Lu}{2,6}$/u.test(behind)) return { author: behind }
  if (/^[Tt]he \p{Lu}\p{L}+(?: \p{Lu}\p{L}+){0,3}$/u.test(behind)) return { author: behind }
  const [people = ''] = behind.split(/(?<!\s)(?:\s*[|·•]\s*|\s+[—–-]\s+|,?\s+(?:for|special to|FOR)\s+)/u)
  return named(people.trim())
}

const opening = /^(?:(?:[Ww]ritten |[Tt]ext |[Ww]ords |[Ss]tory )?[Bb]y|BY)(?::\s*|\s+)(?<behind>\S.*)$/u
const nobody =
  /^(?:(?:our|a|the) )?(?:\p{L}+ )?(?:staff|agencies|newsroom|news desk|(?:staff|special|foreign|own) (?:writers?|reporters?|correspondents?)|correspondents?)(?: and agencies)?$/iu

function named(words: string): Byline | null {
  const people = peopleIn(words)
  if (people && (people.length === 1 || / (?:and|AND|&) /u.test(words) || people.every(beginsWithGivenName)))
    return { author: people.join(', ') }
  // "Jane Roe, The Wire", "Jane Roe, foreign correspondent": only the first is a person.
  const [first = '', ...rest] = words.split(/,\s+/u)
  const isOffice = rest.length > 0 && rest.join(', ').length <= 50 && rest.every((part) => office.test(part))
  return isOffice && isPersonsName(first) ? { author: first } : null
}
const office =
  /^(?:(?:The )?\p{Lu}[\p{L}.’'-]*(?: \p{Lu}[\p{L}.’'-]*){0,4}|[\p{L} ]{0,30}(?:correspondent|editor|reporter|writer))$/u

/** Without "By" only a line that says where somebody wrote, under a name that people bear: "Jane Roe in Kyiv". */
function unmarked(words: string): Byline | null {
  if (!/\p{L} in \p{Lu}/u.test(words)) return null
  const people = peopleIn(words)
  return people?.every(beginsWithGivenName) ? { author: people.join(', ') } : null
}
