import pc from 'picocolors'
import { spokenId } from '#model'
import { wrapped } from '../display-width.ts'
import { plural } from '../figures.ts'
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
  readonly tolls: string
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
      ...wrapped(visible(tolls), look.width - indent).map((line) => inset(paint.dim(line))),
      '',
    ]
  })
  if (rows.length === 0) return 'No incident here answers to that.\n'
  const rest =
    total > rows.length ? [`${total - rows.length} more (--most, --state, --place, --since and --until narrow them down)`] : []
  return `${[...lines, ...rest].join('\n').trimEnd()}\n`
}

const indent = 3
const inset = (line: string): string => `${' '.repeat(indent)}${line}`
