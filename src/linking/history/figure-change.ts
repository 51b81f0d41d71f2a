import type { Question } from '#model'

type Figures = Pick<Question, 'low' | 'high'>

/** How a figure moved, by the number that is named ("at least 3" names 3) or, where there are several, by what they allow; null where it did not. */
export function figureChange(before: Figures, after: Figures): 'rose' | 'fell' | 'widened' | 'narrowed' | null {
  if (!isKnown(before) || !isKnown(after)) return null
  const [one, other] = [numberIn(before), numberIn(after)]
  if (one !== null && other !== null && one !== other) return other > one ? 'rose' : 'fell'
  const [was, is] = [endsOf(before), endsOf(after)]
  if (was.low === is.low && was.high === is.high) return null
  if (is.low <= was.low && is.high >= was.high) return 'widened'
  if (is.low >= was.low && is.high <= was.high) return 'narrowed'
  return is.low > was.low ? 'rose' : 'fell'
}

/** Of figures that contradict each other from the lowest to the highest, even of those that are only a part. */
export function reachOf({ state, low, high, answers }: Question): Figures {
  const figures = answers.map(({ value }) => value).filter(isKnown)
  if (state !== 'contradicted' || figures.length === 0) return { low, high }
  const ends = figures.map(endsOf)
  const highest = Math.max(...ends.map((end) => end.high))
  return { low: Math.min(...ends.map((end) => end.low)), high: highest === Infinity ? null : highest }
}

const isKnown = ({ low, high }: Figures): boolean => low !== null || high !== null

function numberIn({ low, high }: Figures): number | null {
  if (low === null || high === null) return low ?? high
  return low === high ? low : null
}

const endsOf = ({ low, high }: Figures) => ({ low: low ?? 0, high: high ?? Infinity })
