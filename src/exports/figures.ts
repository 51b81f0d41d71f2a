import type { Answer, Day, Question, Value } from '#model'

/** A value in its shortest honest form: "2", "≥ 10", "≤ 5", "10–15", "≈ 12"; where there is no number, its words. */
export function figureOf({ low, high, approx, words }: Value): string {
  const [vague] = (low !== high && unnumbered.exec(words)) || []
  if (vague !== undefined) return vague.toLowerCase()
  const about = approx ? '≈ ' : ''
  if (low === null) return high === null ? words : `≤ ${about}${high}`
  if (high === null) return `≥ ${about}${low}`
  return `${about}${low === high ? low : `${low}–${high}`}`
}

/** The figure as the Message Understanding Conferences wrote it: "n", "lo-hi", "lo-", "-hi", "~n"; nothing where there is no number. */
export function notationOf({ low, high, approx }: Value): string {
  if (low === null && high === null) return ''
  return `${approx ? '~' : ''}${low === high ? low : `${low ?? ''}-${high ?? ''}`}`
}

/** Of an answer to "how many", the quantity alone: "more", never "more soldiers". */
export function quantityOf(value: Value): string {
  if (value.low !== null || value.high !== null) return figureOf(value)
  return amount.exec(value.words)?.[0].toLowerCase() ?? value.words
}

/** Words of quantity that are no numbers; the range declared for them is in the data. */
const unnumbered = /\b(?:several|dozens|scores|hundreds|thousands|handful|few)\b/iu
const amount =
  /\b(?:not \S+|(?:(?:[\d,]+|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\p{L}+teen|\p{L}+ty) )?(?:more|others?)|another|additional|further|several|many|some|any|none|no|nobody|dozens|scores|hundreds|thousands|handful|few)\b/iu

export const asksHowMany = ({ ask }: Question): boolean =>
  ask === 'killed' || ask === 'injured' || ask === 'captured' || ask === 'missing' || ask === 'displaced'

/** An answer as the first column shows it. */
export const shownValue = (question: Question, { value }: Answer): string =>
  asksHowMany(question) ? quantityOf(value) : figureOf(value)

/** The state as a heading shows it: "updated: 2 → ≥ 10". */
export function stateOf({ state, answers }: Question): string {
  const numbers = answers.filter(({ value }) => value.low !== null || value.high !== null)
  const shown = numbers.map(({ value }) => figureOf(value))
  const last = shown.at(-1)
  const first = shown.find((figure) => figure !== last)
  return state === 'updated' && first !== undefined ? `${stateWords[state]}: ${first} → ${last}` : stateWords[state]
}

export const stateWords: Readonly<Record<Question['state'], string>> = {
  agreed: 'agreed',
  'single-origin': 'one origin',
  ranged: 'ranges agree',
  updated: 'updated',
  contradicted: 'contradicted',
  denied: 'denied',
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** "4 Jun"; with its year where `beside` has another one. */
export function shortDay(day: Day, beside: Day | null): string {
  const [year, month, date] = day.split('-')
  const short = `${Number(date)} ${months[Number(month) - 1] ?? month}`
  return beside?.startsWith(`${year}-`) === true ? short : `${short} ${year}`
}

/** When something was said, in its own words of order where it has them. */
export function whenOf({ saidWords, saidOn }: Pick<Answer, 'saidWords' | 'saidOn'>, beside: Day | null): string {
  return saidWords ?? (saidOn ? shortDay(saidOn, beside) : '')
}

export const plural = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`
