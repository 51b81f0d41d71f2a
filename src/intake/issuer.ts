import { type Note, type Passage, type Span, span, wordsAt } from '#model'

export type Issuer = { readonly name: string; readonly at: Span }

const statement =
  /^(?:(?:Joint|Official|Press) )?(?:[Ss]tatement|[Cc]ommuniqu[ée]|[Dd]eclaration|[Pp]ress [Rr]elease|[Aa]nnouncement) (?:issued )?(?:by|of|from) (?:[Tt]he )?(?<name>\p{Lu}.*?)(?= (?:on|about|regarding|concerning|following|after|to) |[,:;–—]|$)/u
/** "HAPARANDA, Sweden (Exercise Wire) —", "KALIX, June 4 (Exercise Wire) --": the agency in a dateline. */
const dateline =
  /^\p{Lu}{2}[\p{Lu}'’ -]*(?:, [\p{L}\p{M} .'’-]{2,40})?(?:,? \d{0,2} ?\p{L}{3,9}\.? ?\d{0,2}(?:,? \d{4})?)? \((?<name>\p{Lu}[\p{L} .&'’-]{1,40})\) ?(?:—|–|--|-) /u

/** Who a text says it comes from, where nobody told us: a statement's headline, or the agency in a dateline. */
export function issuerIn(text: string, passages: readonly Passage[]): Issuer | null {
  const [first, second] = passages
  if (!first) return null
  const headline = first.kind === 'headline' ? nameIn(statement, text, first.body) : null
  if (headline) return headline
  const opening = first.kind === 'headline' ? second : first
  return opening?.kind === 'paragraph' ? nameIn(dateline, text, opening.body) : null
}

function nameIn(pattern: RegExp, text: string, within: Span): Issuer | null {
  const match = new RegExp(pattern, `${pattern.flags}d`).exec(wordsAt(text, within))
  const [start, end] = match?.indices?.groups?.['name'] ?? []
  if (start === undefined || end === undefined) return null
  const at = span(within.start + start, within.start + end)
  return { name: wordsAt(text, at), at }
}

export const issuerNote = ({ name, at }: Issuer): Note => ({
  code: 'intake/publisher-from-text',
  at,
  text: `No publisher is given; the text itself names “${name}”.`,
})
