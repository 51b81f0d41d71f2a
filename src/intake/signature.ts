import { type Day, type Span, span, trimmed, wordsAt } from '#model'
import { linksIn, statusIn } from './links.ts'
import { looksLikeDate, writtenDay } from './written-day.ts'

/** The line that ends a post in text form, as X's own embeds write it: "— Name (@handle) June 4, 2023". */
export type Signature = {
  readonly at: Span
  readonly author: string
  readonly authorAt: Span
  readonly handle: string
  /** null: no date, or one that is not read. */
  readonly postedOn: Day | null
  readonly date: string
  readonly url: string | null
}

const tail = /^\(@(?<handle>[\w.-]{1,60})\)[\s,·]*(?<rest>(?:[^\s,·].*)?)$/su
/** A date, then an address. */
const dateAndUrl = /^(?<date>[^\n@()]{0,40}?)(?:(?<!\s)\s+)?(?<url>https?:\/\/\S+)?$/u
/** X allows 50 characters in a name; some of them take two units. */
const longestName = 80
/** Behind the name: a handle, a date, an address. */
const longestTail = 300

/** The signature that ends the block, if one does. */
export function signatureIn(text: string, block: Span): Signature | null {
  const words = wordsAt(text, block)
  const opening = words.lastIndexOf('(@')
  if (opening < 0 || words.length - opening > longestTail) return null
  const { handle = '', rest } = tail.exec(words.slice(opening))?.groups ?? {}
  const match = rest === undefined ? null : dateAndUrl.exec(rest.replace(/(?<![\s.])[\s.]+$/u, ''))
  const lead = words.slice(0, opening).trimEnd()
  const dash = dashIn(lead)
  if (!match || !dash) return null
  const { date = '', url = null } = match.groups ?? {}
  const author = lead.slice(dash.end)
  if (author === '' || author.length > longestName || linksIn(author).length > 0) return null
  const written = writtenDay(date)
  if (written === null && !(date === '' ? dash.isPlain : looksLikeDate(date))) return null
  const authorAt = span(block.start + dash.end, block.start + lead.length)
  const at = trimmed(text, span(block.start + dash.start, block.end))
  const exact = url === null ? null : (statusIn(url)?.postedOn ?? null)
  return { at, author, authorAt, handle, postedOn: exact ?? written, date, url }
}

type Dash = {
  readonly start: number
  readonly end: number
  /** Nothing else can be meant by it: it begins the line, or follows a link. */
  readonly isPlain: boolean
}

const anyDash = /(?<!\s)\s*(?:[—–―]|--)\s*/gu
const opening = /^[\s>]*(?:[—–―]|--|-(?=\s))\s*/u

/**
 * The dash before the name. Dashes occur in posts and in names too: one that begins the last line goes first, then one
 * right behind the last link, then the last one of the last line.
 */
function dashIn(lead: string): Dash | null {
  const line = lead.lastIndexOf('\n') + 1
  const link = linksIn(lead.slice(line)).at(-1)
  const behindLink = link ? line + link.index + link[0].length : line
  for (const from of [line, behindLink]) {
    const first = opening.exec(lead.slice(from))?.[0]
    if (first !== undefined)
      return { start: from, end: from + first.length, isPlain: !first.includes('-') || first.includes('--') }
  }
  const near = Math.max(behindLink, lead.length - 2 * longestName)
  const last = [...lead.slice(near).matchAll(anyDash)].at(-1)
  if (!last) return null
  const start = near + last.index
  return { start, end: start + last[0].length, isPlain: false }
}
