/** How often in a row something has failed, and before when it is not tried again. Plain data, to be kept over a restart. */
export type BackOff = {
  /** 1 or more. */
  readonly failures: number
  /** ISO 8601 in UTC. */
  readonly notBeforeAt: string
}

export type Trouble = {
  /** The header "Retry-After" as it came, or null. */
  readonly retryAfter: string | null
  readonly now: Date
}

/** A minute after the first failure, then twice as long each time, up to a day; or as "Retry-After" says, up to a day. */
export function afterFailure(before: BackOff | null, { retryAfter, now }: Trouble): BackOff {
  const failures = (before?.failures ?? 0) + 1
  return { failures, notBeforeAt: nextTryAt(failures, { retryAfter, now }) }
}

/** When to try again after so many failures in a row (1 or more), ISO 8601 in UTC. */
export function nextTryAt(failures: number, { retryAfter, now }: Trouble): string {
  const asked = retryAfter === null ? null : retryAfterMs(retryAfter, now)
  const ms = Math.min(asked ?? shortest * 2 ** (failures - 1), longest)
  return new Date(now.getTime() + ms).toISOString()
}

/** In milliseconds. */
const shortest = 60_000
const longest = 86_400_000

/** "Retry-After" (RFC 9110, 10.2.3), seconds or a date in any of the forms of 5.6.7, as milliseconds from `now`, 0 or more; null: neither. */
export function retryAfterMs(value: string, now: Date): number | null {
  const text = value.trim()
  if (/^\d{1,12}$/u.test(text)) return Number(text) * 1000
  const at = Date.parse(usual.test(text) ? text : asctime.test(text) ? `${text} GMT` : '')
  return Number.isNaN(at) ? null : Math.max(0, at - now.getTime())
}
/** "Sun, 06 Nov 1994 08:49:37 GMT", and the older "Sunday, 06-Nov-94 08:49:37 GMT". */
const usual = /^[A-Z][a-z]{2,8}, \d\d[ -][A-Z][a-z]{2}[ -]\d{2,4} \d\d:\d\d:\d\d GMT$/u
/** "Sun Nov  6 08:49:37 1994", which is in GMT too. */
const asctime = /^[A-Z][a-z]{2} [A-Z][a-z]{2} [ \d]\d \d\d:\d\d:\d\d \d{4}$/u
