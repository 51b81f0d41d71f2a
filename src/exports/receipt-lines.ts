import type { ClaimRef, Reading } from '#model'
import { wrapped } from './display-width.ts'
import type { Locations } from './locations.ts'
import { chainOf } from './other-claims.ts'
import { type Cells, rowsOf } from './rows.ts'
import type { Paint } from './terminal.ts'
import { visible } from './visible.ts'

/** What every claim rests on: how sure its reading is, who holds it, the rule that read it, by which words, and where it stands. */
export function receiptLines(readings: readonly Reading[], locations: Locations, paint: Paint, width: number): string[] {
  const rows = readings.flatMap(({ document, claims }) =>
    claims.map((claim): Cells => {
      const { confidence, rule, words } = claim.basis
      const ref: ClaimRef = `${document.id}/${claim.id}`
      const cue = words.map((at) => document.text.slice(at.start, at.end)).join(' … ')
      return {
        value: confidence === null ? '–' : `${Math.round(100 * confidence)} %`,
        holder: visible(chainOf(claim, document)),
        quote: visible(claim.content.map((at) => document.text.slice(at.start, at.end)).join(' … ')),
        manner: rule.replace('claims/', '').replaceAll('-', ' '),
        when: visible(cue),
        where: locations.placeOf([ref]),
      }
    }),
  )
  if (rows.length === 0) return []
  return [
    ` ${paint.bold('HOW EACH CLAIM WAS READ')}`,
    ...rowsOf(rows, 5, paint, width),
    ...wrapped(receiptMeaning, width - 3).map((line) => `   ${paint.dim(line)}`),
  ]
}

export const receiptMeaning =
  'The figure is how often claims read like this one were right on text held back (docs/attribution.md); – where nobody has measured it.'
