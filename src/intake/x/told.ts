import { dayAt, type Instant, instantOf } from '#model'
import type { About } from '../about.ts'
import { type Fields, fieldsIn, listIn, wordsIn } from '../fields.ts'
import { linksIn, snowflakeTime } from '../links.ts'
import { accountIn, type PostNote } from '../post-document.ts'

/** Whoever has an account. */
export type Account = { readonly author: string; readonly handle: string | null }

/** X escapes three characters in the words of a post. */
export const unescaped = (words: string): string => words.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')

/** What the id and the stated time tell. The id holds the exact one, but for the oldest posts. */
export function timeOf(id: string, stated: string | null): { readonly at: Instant | null; readonly notes: readonly PostNote[] } {
  const said = stated === null ? null : instantOf(isoOf(stated))
  const held = /^\d{1,19}$/u.test(id) ? snowflakeTime(id) : null
  if (held === null || said === null || Math.abs(Date.parse(held) - Date.parse(said)) <= 2000)
    return { at: held ?? said, notes: [] }
  const text = `The post's id was given at ${held}, and it is said to be of ${said}; the id is believed.`
  return { at: held, notes: [{ code: 'intake/post-date', text }] }
}

const months = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ')
/** "Wed Oct 10 20:19:24 +0000 2018" in ISO 8601; what has another form stays as it is. */
function isoOf(stated: string): string {
  const [, month = '', day, time, zone, year] =
    /^\w{3} (\w{3}) (\d\d) (\d\d:\d\d:\d\d) ([+-]\d{4}) (\d{4})$/u.exec(stated.trim()) ?? []
  const number = months.indexOf(month) + 1
  return number === 0 ? stated : `${year}-${String(number).padStart(2, '0')}-${day}T${time}${zone}`
}

export const momentAt = (at: Instant | null) => ({ postedOn: at && dayAt(at), postedAt: at })

/** "en" of "en", "en-gb"; X has codes of its own for posts of pictures or tags alone. */
export function languageOf(written: unknown): string {
  const code = /^([a-z]{2,3})(?:-|$)/u.exec(wordsIn(written) ?? '')?.[1] ?? 'und'
  return older[code] ?? (/^(?:q|zxx)/u.test(code) ? 'und' : code)
}
const older: Readonly<Record<string, string>> = { in: 'id', iw: 'he' }

/** Addresses that the post leads to, written out where it says what X's short ones stand for; none that only shows its own pictures. */
export function linksOf(words: string, entities: Fields): string[] {
  const own = new Set(listIn(entities['media']).map((media) => media['url']))
  const urls = listIn(entities['urls'])
  for (const url of urls) if (mediaKindIn(url) !== null) own.add(url['url'])
  const full = new Map(urls.map((url) => [url['url'], wordsIn(url['expanded_url'])]))
  return linksIn(words)
    .map(([link]) => link)
    .filter((link) => !own.has(link))
    .map((link) => full.get(link) ?? link)
}

/** X's second interface names pictures only by an address of the post itself: "…/status/1/photo/1". */
export function mediaKindIn(url: Fields): 'photo' | 'video' | null {
  if (wordsIn(url['media_key']) === null) return null
  return /\/video\/\d+$/u.test(wordsIn(url['expanded_url']) ?? '') ? 'video' : 'photo'
}

/** Who posted it, as the post itself or else the archive says. */
export function posterOf(user: Fields, about: About): Account & { readonly notes: readonly PostNote[] } {
  const handle = wordsIn(user['screen_name']) ?? wordsIn(user['username'])
  const author = wordsIn(user['name']) ?? handle
  if (author !== null) return { author, handle, notes: [] }
  const account = accountIn(about)
  return account ? { ...account, notes: [] } : { author: 'unknown account', handle: null, notes: [nobody] }
}
const nobody: PostNote = {
  code: 'intake/post-author',
  text: 'The file does not say whose posts these are; an archive says so in data/account.js.',
}

export const addressOf = (handle: string | null, id: string): string => `https://x.com/${handle ?? 'i'}/status/${id}`

/** "RT @ana: The pier is closed": the words of somebody else, often cut off. */
export function repostIn(words: string, mentions: unknown): { readonly of: Account; readonly opening: string } | null {
  const found = /^RT @(?<handle>\w{1,15}): ?/u.exec(words)
  const handle = found?.groups?.['handle']
  if (!found || handle === undefined) return null
  const nameOf = (mention: Fields) => wordsIn(mention['name'])
  const mentioned = listIn(mentions).find((one) => String(one['screen_name']).toLowerCase() === handle.toLowerCase())
  return { of: { author: (mentioned && nameOf(mentioned)) ?? handle, handle }, opening: found[0] }
}
export const repostNotes = (words: string): PostNote[] => [
  { code: 'intake/forwarded', text: 'It was posted anew by another account; when it was first posted is not told.' },
  ...(words.trimEnd().endsWith('…') ? [cutOff] : []),
]
export const cutOff: PostNote = { code: 'intake/post-cut', text: 'The words are cut off here; the post has more.' }

export const entitiesIn = (post: Fields): Fields => fieldsIn(post['entities'])
