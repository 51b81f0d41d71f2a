import type { Incident, Question } from '#model'

/** How one number comes of many, under the name that manifests and tables give it. */
export const countRule = {
  name: 'lowest-standing',
  words:
    'Of each question of how many were killed in the incident itself, the least that the figures which stand allow: a figure that a later one replaced stands no more, and of figures that contradict each other the lowest counts. Of several such questions, of civilians and of soldiers, the highest of these: so many at the least. Empty where nobody gives a figure; 0 only where somebody says that nobody was killed.',
} as const

export type Fatalities = {
  /** By the count rule. */
  readonly low: number | null
  /** The most that the figures which stand allow; null where that is open ("at least ten"), or where several questions ask of different people. */
  readonly high: number | null
  readonly questions: readonly Question[]
  /** How many origins answer. */
  readonly origins: number
}

/** What stands, linking has decided: it is the low and the high of each question. */
export function fatalitiesOf({ questions }: Pick<Incident, 'questions'>): Fatalities {
  const asked = questions.filter(({ ask, over }) => ask === 'killed' && over === null)
  const lows = asked.flatMap(({ low }) => low ?? [])
  const [only, ...others] = asked
  return {
    low: lows.length > 0 ? Math.max(...lows) : null,
    high: others.length === 0 ? (only?.high ?? null) : null,
    questions: asked,
    origins: new Set(asked.flatMap(({ answers }) => answers.map(({ origin }) => origin))).size,
  }
}
