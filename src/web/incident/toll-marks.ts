import type { Value } from '#model'
import { dayNumber } from '../words/days.ts'

/** An answer on the plot, in shares of its width and height, 0 to 1 from the left and from below. `top` null: no upper end. */
export type TollMark<Answer> = {
  readonly answer: Answer
  readonly x: number
  readonly low: number
  readonly top: number | null
  readonly isRange: boolean
}
export type TollScale<Answer> = {
  readonly marks: readonly TollMark<Answer>[]
  readonly days: readonly { readonly day: string; readonly x: number }[]
  readonly steps: readonly { readonly value: number; readonly y: number }[]
  /** Those with no number or no day. */
  readonly left: readonly Answer[]
}

type Dated = { readonly saidOn: string | null; readonly value: Value }

/** Where each answer stands. An approximate figure is read as 20 % to either side, at least 1, as the comparison reads it. */
export function tollScale<Answer extends Dated>(answers: readonly Answer[]): TollScale<Answer> {
  const placed = answers.flatMap((answer) =>
    answer.saidOn !== null && (answer.value.low !== null || answer.value.high !== null) ? [{ answer, day: answer.saidOn }] : [],
  )
  const days = [...new Set(placed.map(({ day }) => day))].toSorted()
  const [first = '', last = first] = [days[0], days.at(-1)]
  const width = Math.max(1, dayNumber(last) - dayNumber(first) + 1)
  const across = (day: string) => (dayNumber(day) - dayNumber(first) + 0.5) / width
  const ends = placed.map(({ answer }) => rangeOf(answer))
  const highest = Math.max(1, ...ends.flatMap(({ low, high }) => [low, high ?? low]))
  const step = stepFor(highest)
  const ceiling = step * Math.ceil((highest * 1.12) / step)
  const marks = placed.map(({ answer, day }, index): TollMark<Answer> => {
    const beside = placed.filter((one) => one.day === day)
    const place = beside.findIndex((one) => one.answer === answer)
    const { low, high } = ends[index] ?? { low: 0, high: null }
    const room = Math.min(0.8 / width, 0.09 * beside.length)
    return {
      answer,
      x: across(day) + (beside.length === 1 ? 0 : ((place + 0.5) / beside.length - 0.5) * room),
      low: low / ceiling,
      top: high === null ? null : high / ceiling,
      isRange: high !== low,
    }
  })
  return {
    marks,
    days: days.map((day) => ({ day, x: across(day) })),
    steps: Array.from({ length: Math.round(ceiling / step) + 1 }, (_, index) => ({
      value: index * step,
      y: (index * step) / ceiling,
    })),
    left: answers.filter((answer) => !placed.some((one) => one.answer === answer)),
  }
}

function rangeOf({ value: { low, high, approx } }: Dated): { readonly low: number; readonly high: number | null } {
  const about = (figure: number) => (approx ? Math.max(1, Math.round(figure * 0.2)) : 0)
  return { low: low === null ? 0 : Math.max(0, low - about(low)), high: high === null ? null : high + about(high) }
}

/** 1, 2 or 5 times a power of ten, so that there are four steps or so. */
function stepFor(highest: number): number {
  const power = 10 ** Math.floor(Math.log10(highest / 4))
  return Math.max(1, [1, 2, 5, 10].map((times) => times * power).find((step) => highest / step <= 5) ?? power)
}
