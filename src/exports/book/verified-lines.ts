import { wrapped } from '../display-width.ts'
import { plural } from '../figures.ts'
import type { Look } from '../terminal.ts'
import { visible } from '../visible.ts'

export type VerifiedRow = {
  readonly checked: { readonly entries: number; readonly documents: number; readonly readings: number; readonly claims: number }
  readonly head: string | null
  readonly faults: readonly { readonly what: string }[]
}

const mostShown = 50

/** Whether everything holds, and if not, what is broken first. */
export function verifiedLines({ checked, head, faults }: VerifiedRow, look: Look): string {
  const { entries, documents, readings, claims } = checked
  const totals = [
    plural(entries, 'line of custody', 'lines of custody'),
    plural(documents, 'document'),
    plural(readings, 'reading'),
    plural(claims, 'claim'),
  ]
  if (faults.length === 0)
    return [
      `All holds: ${totals.join(', ')}.`,
      `Head of the chain: ${head ?? 'none'}`,
      ...wrapped('Kept elsewhere, this number shows later that nothing before it was changed, left out or put in.', look.width),
      '',
    ].join('\n')
  const [first, ...others] = faults
  return [
    ...wrapped(`Broken first: ${visible(first?.what ?? '')}`, look.width),
    ...others.slice(0, mostShown - 1).flatMap(({ what }) => wrapped(`then: ${visible(what)}`, look.width)),
    ...(faults.length > mostShown ? [`and ${faults.length - mostShown} more`] : []),
    `${plural(faults.length, 'fault')} in ${totals.join(', ')}.`,
    '',
  ].join('\n')
}
