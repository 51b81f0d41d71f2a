const hour = 3_600_000
/** After an item was named, so long: then its page is asked for again, and after the last no more. In milliseconds. */
const checks = [hour, 6 * hour, 24 * hour, 72 * hour, 168 * hour]

/** When the page of an item is asked for again, ISO 8601 in UTC; null: no more. */
export function nextCheckAt(namedAt: string, now: Date): string | null {
  const after = checks.map((ms) => Date.parse(namedAt) + ms).find((ms) => ms > now.getTime())
  return after === undefined ? null : new Date(after).toISOString()
}

/** The later of two times, either of which may be absent. */
export const laterOf = (one: string | null, other: string | null): string | null =>
  one === null || (other !== null && other > one) ? other : one

export const addedTo = (now: Date, ms: number): string => new Date(now.getTime() + ms).toISOString()
