import type { Day } from '#model'
import { wrapped } from './display-width.ts'
import { plural, whenOf } from './figures.ts'
import type { Locations } from './locations.ts'
import type { OtherClaim } from './other-claims.ts'
import { rowsOf } from './rows.ts'
import type { Paint } from './terminal.ts'
import { visible } from './visible.ts'

/** The claims that no question uses: a row for each where all are wanted, else their number. */
export function otherLines(
  others: readonly OtherClaim[],
  isAll: boolean,
  beside: Day | null,
  locations: Locations,
  paint: Paint,
  width: number,
): string[] {
  if (others.length === 0) return []
  if (!isAll) return wrapped(`${notCompared(others.length)} (--all lists them).`, width - 1).map((line) => ` ${paint.dim(line)}`)
  const rows = others.map((other) => ({
    value: '',
    holder: visible(other.holder),
    quote: visible(other.quote),
    manner: other.stance,
    when: visible(whenOf(other, beside)),
    where: locations.placeOf(other.claims),
  }))
  return [` ${paint.bold('ALSO CLAIMED')}`, ...rowsOf(rows, 0, paint, width)]
}

const notCompared = (count: number): string => `Not compared: ${plural(count, 'claim')}`
