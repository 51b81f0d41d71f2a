import { readFileSync } from 'node:fs'
import { never } from '#base'

const labels = ['agreed', 'updated', 'contradicted', 'not-comparable', 'single'] as const
export type Label = (typeof labels)[number]

/** One line of labels/gva-tolls.tsv. */
export type TollLabel = {
  readonly incident: string
  readonly kind: 'killed' | 'injured'
  readonly label: Label
  readonly low: number | null
  readonly high: number | null
  readonly sure: boolean
  readonly half: string
  readonly draw: string
}

export function tollLabelsIn(path: string): TollLabel[] {
  const lines = readFileSync(path, 'utf8').trim().split('\n')
  return lines
    .filter((line) => !line.startsWith('#'))
    .map((line) => {
      const [incident = '', kind, given, low, high, sure, half = '', draw = ''] = line.split('\t')
      const label = labels.find((one) => one === given)
      if (!label || (kind !== 'killed' && kind !== 'injured')) never(`${path} has a line without a label: ${line}`)
      return { incident, kind, label, low: figureIn(low), high: figureIn(high), sure: sure === 'yes', half, draw }
    })
}
const figureIn = (cell: string | undefined): number | null => (cell === undefined || cell === '-' ? null : Number(cell))
