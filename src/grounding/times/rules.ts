import { ago } from './ago.ts'
import { clockTimes } from './clock-times.ts'
import { dayRanges } from './day-ranges.ts'
import { daysFromHere } from './days-from-here.ts'
import { durations } from './durations.ts'
import { fullDates } from './full-dates.ts'
import { holidays } from './holidays.ts'
import { monthsAndDays } from './months-and-days.ts'
import { namedDays } from './named-days.ts'
import { nightsOf } from './nights-of.ts'
import { relativeUnits } from './relative-units.ts'
import { repetitions } from './repetitions.ts'
import type { TimeRule } from './rule.ts'
import { vagueTimes } from './vague-times.ts'
import { weekdays } from './weekdays.ts'
import { years } from './years.ts'

/** In order: words that one rule has taken are closed to those after it, so the fuller forms come first. */
export const timeRules: readonly TimeRule[] = [
  ...nightsOf,
  ...dayRanges,
  ...repetitions,
  ...fullDates,
  ...clockTimes,
  ...holidays,
  ...monthsAndDays,
  ...weekdays,
  ...daysFromHere,
  ...namedDays,
  ...years,
  ...relativeUnits,
  ...ago,
  ...durations,
  ...vagueTimes,
]
