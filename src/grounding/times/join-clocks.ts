import type { FoundTime } from './rule.ts'

/**
 * A time of day without its day takes the one beside it ("at 4:30 a.m. on June 3"), else the only day that its sentence names;
 * else its day stays unknown.
 */
export function withDays<Time extends FoundTime>(text: string, found: readonly Time[]): Time[] {
  const days = found.filter(({ type, value }) => type === 'DATE' && isDay(value))
  const only = new Set(days.map(({ value }) => value)).size === 1 ? days[0] : undefined
  return found.map((time) => {
    if (time.type !== 'TIME' || time.fromNamed !== undefined || !time.value.startsWith('XXXX-XX-XXT')) return time
    const beside = days.find((day) => touches(text, time, day))
    const day = beside ?? only
    return day ? { ...time, value: day.value + time.value.slice(10), certain: beside !== undefined && day.certain } : time
  })
}

const isDay = (value: string): boolean => /^\d{4}-\d\d-\d\d$/u.test(value)

function touches(text: string, time: FoundTime, day: FoundTime): boolean {
  if (time.at.end <= day.at.start) return /^,?\s*(?:on\s+)?$/iu.test(text.slice(time.at.end, day.at.start))
  return /^,?\s*(?:at\s+|around\s+|about\s+|shortly\s+after\s+)*$/iu.test(text.slice(day.at.end, time.at.start))
}
