import type { Placed } from './placed.ts'
import { sheetOfPaper } from './style-print.ts'
import { sheetOfScreen } from './style-screen.ts'

/** The style of the page. Where a link leads to a claim, its words light up: a rule for each, made of anchors alone. */
export function styleOf({ reports }: Placed): string {
  const lit = reports.flatMap(({ claims }) => claims.map(({ anchor }) => `.passage:has(#${anchor}:target) .${anchor}`))
  const rule = lit.length > 0 ? `${lit.join(',\n')} {\n  background: var(--lit);\n}\n` : ''
  return `\n${sheetOfScreen}${rule}${sheetOfPaper}`
}
