import { type Day, dayAt, type Instant, instantAt } from '#model'

/** Web links as they stand in posts, with the short forms that carry no scheme. */
const link = /(?:https?:\/\/|\bpic\.(?:twitter|x)\.com\/|\bt\.co\/)[^\s<>"“”()—―]*[^\s<>"“”()—―.,;:!?…]/giu

export const linksIn = (words: string): RegExpExecArray[] => [...words.matchAll(link)]

const status = /^https?:\/\/(?:www\.|mobile\.)?(?:twitter|x)\.com\/(?<handle>\w+)\/status(?:es)?\/(?<id>\d{1,19})/iu

/** The author's handle and the exact time of a post, from its address; null where the address is not a post's. */
export function statusIn(url: string): Status | null {
  const { handle, id } = status.exec(url)?.groups ?? {}
  if (handle === undefined || id === undefined) return null
  const postedAt = snowflakeTime(id)
  return { handle, postedAt, postedOn: postedAt && dayAt(postedAt) }
}

/** The day is that of the time, in UTC; null for a post from before ids held times. */
export type Status = { readonly handle: string; readonly postedOn: Day | null; readonly postedAt: Instant | null }

/** Ids below this, before 4 November 2010, were counted and hold no time. */
const firstSnowflake = 29_700_859_247n

/** The upper bits of a status id are milliseconds since X's own epoch. */
export function snowflakeTime(id: string): Instant | null {
  const number = BigInt(id)
  return number < firstSnowflake ? null : instantAt(Number((number >> 22n) + 1_288_834_974_657n))
}
