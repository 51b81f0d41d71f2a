import type { Question, QuestionKind, QuestionState, Value } from '#model'

/** A value in its shortest honest form: "2", "≥ 10", "≤ 5", "10–15", "≈ 12"; where there is no number, its words. */
export function figureOf({ low, high, approx, words }: Value): string {
  const vague = low === high ? null : unnumbered.exec(words)
  if (vague) return vague[0].toLowerCase()
  const about = approx ? '≈ ' : ''
  if (low === null) return high === null ? words : `≤ ${about}${high}`
  if (high === null) return `≥ ${about}${low}`
  return `${about}${low === high ? low : `${low}–${high}`}`
}

/** Words of quantity that are no numbers; the range declared for them is in the data. */
const unnumbered = /\b(?:several|dozens|scores|hundreds|thousands|handful|few)\b/iu

export const isToll = (ask: QuestionKind): boolean =>
  ask === 'killed' || ask === 'injured' || ask === 'captured' || ask === 'missing' || ask === 'displaced'

export const stateWords: Readonly<Record<QuestionState, string>> = {
  agreed: 'agreed',
  'single-origin': 'one origin',
  ranged: 'ranges agree',
  updated: 'updated',
  contradicted: 'contradicted',
  denied: 'denied',
}

/** The state as a heading shows it: "updated: 2 → ≥ 10". */
export function stateOf({ state, answers }: Pick<Question, 'state' | 'answers'>): string {
  const shown = answers.filter(({ value }) => value.low !== null || value.high !== null).map(({ value }) => figureOf(value))
  const last = shown.at(-1)
  const first = shown.find((figure) => figure !== last)
  return state === 'updated' && first !== undefined ? `${stateWords[state]}: ${first} → ${last}` : stateWords[state]
}

export const plural = (count: number, one: string, many = `${one}s`): string =>
  `${count.toLocaleString('en')} ${count === 1 ? one : many}`
