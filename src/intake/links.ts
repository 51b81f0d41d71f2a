import { type Day, dayOf } from '#model'

/** Web links as they stand in posts, with the short forms that carry no scheme. */
const link = /(?:https?:\/\/|\bpic\.(?:twitter|x)\.com\/|\bt\.co\/)[^\s<>"“”()—―]*[^\s<>"“”()—―.,;:!?…]/giu

export const linksIn = (words: string): RegExpExecArray[] => [...words.matchAll(link)]

const status = /^https?:\/\/(?:www\.|mobile\.)?(?:twitter|x)\.com\/(?<handle>\w+)\/status(?:es)?\/(?<id>\d{1,19})/iu

/** The author's handle and the exact day (UTC) of a post, from its address; null where the address is not a post's. */
export function statusIn(url: string): { readonly handle: string; readonly postedOn: Day | null } | null {
  const { handle, id } = status.exec(url)?.groups ?? {}
  return handle === undefined || id === undefined ? null : { handle, postedOn: snowflakeDay(id) }
}

/** Ids below this, before 4 November 2010, were counted and hold no time. */
const firstSnowflake = 29_700_859_247n

/** The upper bits of a status id are milliseconds since X's own epoch. */
function snowflakeDay(id: string): Day | null {
  const number = BigInt(id)
  if (number < firstSnowflake) return null
  return dayOf(new Date(Number((number >> 22n) + 1_288_834_974_657n)).toISOString().slice(0, 10))
}
