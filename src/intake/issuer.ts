import { type Note, type Passage, type Span, span, wordsAt } from '#model'

export type Issuer = { readonly name: string; readonly at: Span }

const statement =
  /^(?:(?:Joint|Official|Press) )?(?:[Ss]tatement|[Cc]ommuniqu[ée]|[Dd]eclaration|[Pp]ress [Rr]elease|[Aa]nnouncement) (?:issued )?(?:by|of|from) (?:[Tt]he )?(?<name>\p{Lu}.*?)(?= (?:on|about|regarding|concerning|following|after|to) |[,:;–—]|$)/u
const month = String.raw`(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)\p{Ll}*\.?`
const day = String.raw`(?:\d{1,2} ${month}|${month} \d{1,2})(?:,? \d{4})?`
const agency = String.raw`(?<name>\p{Lu}[\p{L} .&'’-]{1,40})`
const datelines: readonly RegExp[] = [
  // "HAPARANDA, Sweden (Exercise Wire) —", "KALIX/LULEÅ, June 4 (Exercise Wire) --"
  new RegExp(
    String.raw`^\p{Lu}{2}[\p{Lu}'’ /-]*(?:, [\p{L}\p{M} .'’-]{2,40})?(?:,? \d{0,2} ?\p{L}{3,9}\.? ?\d{0,2}(?:,? \d{4})?)? \(${agency}\) ?(?:—|–|--|-) `,
    'u',
  ),
  // "June 4 (Exercise Wire) -", "Kalix, 4 June 2023 (Exercise Wire) —"
  new RegExp(String.raw`^(?:\p{Lu}[\p{L}\p{M} .'’/-]{1,40}, )?${day} \(${agency}\) ?(?:—|–|--|-) `, 'u'),
  // "KALIX, June 4. /Exercise Wire/.", "KALIX, June 4, 2023 /Exercise Wire/ --"
  new RegExp(String.raw`^\p{Lu}{2}[\p{Lu}'’ -]*(?:, [\p{L}\p{M} .'’-]{2,40})?, ${day}[.,]? /${agency}/ ?(?:\.|—|–|--|-) `, 'u'),
  // "(Exercise Wire) — KALIX —", "(Exercise Wire) KALIX —"
  new RegExp(
    String.raw`^\(${agency}\) ?(?:(?:—|–|--|-) )?\p{Lu}{2}[\p{Lu}'’ -]*(?:, [\p{L}\p{M} .'’-]{2,40})? ?(?:—|–|--|-) `,
    'u',
  ),
]

/** Who a text says it comes from, where nobody told us: a statement's headline, or the agency in a dateline. */
export function issuerIn(text: string, passages: readonly Passage[]): Issuer | null {
  const [first, second] = passages
  if (!first) return null
  const headline = first.kind === 'headline' ? nameIn([statement], text, first.body) : null
  if (headline) return headline
  const opening = first.kind === 'headline' ? second : first
  return opening?.kind === 'paragraph' ? nameIn(datelines, text, opening.body) : null
}

function nameIn(patterns: readonly RegExp[], text: string, within: Span): Issuer | null {
  const words = wordsAt(text, within)
  const pattern = patterns.find((one) => one.test(words))
  const match = pattern && new RegExp(pattern, `${pattern.flags}d`).exec(words)
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
