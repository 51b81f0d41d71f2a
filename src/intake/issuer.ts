import { type Note, type Passage, type Span, span, wordsAt } from '#model'

export type Issuer = { readonly name: string; readonly at: Span }

const statement =
  /^(?:joint |official |press )?(?:statement|communiqu[ée]|declaration|press release|announcement)\s+(?:issued )?(?:by|of|from)\s+(?:the\s+)?(?<name>\p{Lu}.*?)(?=\s+(?:on|about|regarding|concerning|following|after|to)\s|[,:;–—]|$)/iu
/** "HAPARANDA, Sweden (Exercise Wire) —": the agency in a dateline. */
const dateline = /^\p{Lu}{2}[\p{L}\p{M} .,'’\d-]{1,60}\((?<name>\p{Lu}[\p{L}\p{N} .&'’-]{1,40})\)\s*(?:—|–|--|-)\s/u

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
