import pc from 'picocolors'
import { spokenId, type Value } from '#model'
import { wrapped } from '../display-width.ts'
import { plural, quantityOf } from '../figures.ts'
import type { Look } from '../terminal.ts'
import { visible } from '../visible.ts'

/** An incident as a list shows it. */
export type IncidentRow = {
  readonly id: string
  readonly title: string
  readonly documents: number
  readonly claims: number
  readonly sources: number
  readonly origins: number
  readonly states: readonly string[]
  readonly tolls: readonly {
    readonly ask: string
    readonly about: string
    readonly state: string
    readonly values: readonly Value[]
  }[]
}

/** Two or three lines for each incident: its short id and title, its totals, its tolls. `total`: how many there are in all. */
export function incidentList(rows: readonly IncidentRow[], total: number, look: Look): string {
  const paint = pc.createColors(look.colour)
  const lines = rows.flatMap(({ id, title, documents, claims, sources, origins, states, tolls }) => {
    const totals = [
      plural(documents, 'document'),
      plural(claims, 'claim'),
      plural(sources, 'source'),
      plural(origins, 'independent origin'),
    ]
    const notable = states.filter((state) => state === 'contradicted' || state === 'denied' || state === 'updated')
    return [
      ...wrapped(`${spokenId(id)}  ${visible(title)}`, look.width).map((line) => paint.bold(line)),
      ...wrapped([...totals, ...notable].join(' · '), look.width - indent).map(inset),
      ...wrapped(visible(tolls.map(tollWords).join(' · ')), look.width - indent).map((line) => inset(paint.dim(line))),
      '',
    ]
  })
  if (rows.length === 0) return 'No incident here answers to that.\n'
  const rest =
    total > rows.length ? [`${total - rows.length} more (--most, --state, --place, --since and --until narrow them down)`] : []
  return `${[...lines, ...rest].join('\n').trimEnd()}\n`
}

/** "killed people 3, 5 or ≥ 2 (contradicted)". */
function tollWords({ ask, about, state, values }: IncidentRow['tolls'][number]): string {
  const figures = values.map(quantityOf)
  const shown =
    figures.length > mostFigures ? [...figures.slice(0, mostFigures), `${figures.length - mostFigures} more`] : figures
  const [last = '?', ...others] = shown.toReversed()
  const all = others.length > 0 ? `${others.toReversed().join(', ')} or ${last}` : last
  const words = state === 'updated' ? shown.join(' → ') : all
  return `${[ask, about].filter((part) => part !== '').join(' ')} ${words}${state === 'single-origin' || state === 'agreed' ? '' : ` (${state})`}`
}
const mostFigures = 4

const indent = 3
const inset = (line: string): string => `${' '.repeat(indent)}${line}`
