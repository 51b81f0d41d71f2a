import type { Comparison, Incident, Reading } from '#model'
import pc from 'picocolors'
import { wrapped } from './display-width.ts'
import { documentLines } from './document-lines.ts'
import { plural } from './figures.ts'
import { gradeLines } from './grade-lines.ts'
import { type Locations, locationsIn } from './locations.ts'
import { claimsInNone, otherClaims } from './other-claims.ts'
import { otherLines } from './other-lines.ts'
import { questionLines } from './question-lines.ts'
import { receiptLines } from './receipt-lines.ts'
import { unreadLines } from './unread-lines.ts'
import { visible } from './visible.ts'

/** Columns; narrower terminals are served as if they had this many, and on wider ones the eye would lose its row. */
const narrowest = 60
const widest = 120

/** `all`: with every claim that no question uses, why each document stands where it stands, and how each claim was read. */
export type Look = { readonly colour: boolean; readonly width: number; readonly all?: boolean }

/** The accounts side by side, for a terminal. No line is wider than `width`, none ends in a space. */
export function terminal(comparison: Comparison, readings: readonly Reading[], look: Look): string {
  const { all: isAll = false } = look
  const width = columnsIn(look)
  const paint = pc.createColors(look.colour)
  const locations = locationsIn(comparison, readings)
  const pages = [
    ...comparison.incidents.map((incident) => incidentLines(incident, readings, isAll, locations, paint, width)),
    documentLines(comparison, isAll, locations, paint, width),
    otherLines(claimsInNone(comparison, readings), isAll, null, locations, paint, width),
    unreadLines(readings, locations, paint, width),
    isAll ? receiptLines(readings, locations, paint, width) : [],
  ]
  const lines = pages.filter((page) => page.length > 0).flatMap((page, index) => (index > 0 ? ['', ...page] : page))
  return `${(lines.length > 0 ? lines : ['No claims found.']).join('\n')}\n`
}

export const columnsIn = ({ width }: Look): number => Math.min(widest, Math.max(narrowest, width))

export type Paint = ReturnType<typeof pc.createColors>

function incidentLines(
  incident: Incident,
  readings: readonly Reading[],
  isAll: boolean,
  locations: Locations,
  paint: Paint,
  width: number,
): string[] {
  const grades = gradeLines(incident, isAll, paint, width)
  const rest = otherLines(otherClaims(incident, readings), isAll, incident.time.latest, locations, paint, width)
  return [
    ...wrapped(visible(incident.title), width).map((line) => paint.bold(line)),
    ...wrapped(totalsOf(incident), width),
    ...incident.questions.flatMap((question) => ['', ...questionLines(question, incident, locations, paint, width)]),
    ...(grades.length > 0 ? ['', ...grades] : []),
    ...(rest.length > 0 ? ['', ...rest] : []),
  ]
}

export const totalsOf = ({ documents, claims, sources, origins }: Incident): string =>
  [
    plural(documents.length, 'document'),
    plural(claims.length, 'claim'),
    plural(sources, 'source'),
    plural(origins.length, 'independent origin'),
  ].join(' · ')
