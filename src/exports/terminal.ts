import type { Comparison, Incident, Reading } from '#model'
import pc from 'picocolors'
import { clipped, wrapped } from './display-width.ts'
import { plural } from './figures.ts'
import { type Locations, locationsIn, originOfDocument } from './locations.ts'
import { questionLines } from './question-lines.ts'
import { visible } from './visible.ts'

/** Columns; narrower terminals are served as if they had this many, and on wider ones the eye would lose its row. */
const narrowest = 60
const widest = 120

export type Look = { readonly colour: boolean; readonly width: number }

/** The accounts side by side, for a terminal. No line is wider than `width`, none ends in a space. */
export function terminal(comparison: Comparison, readings: readonly Reading[], look: Look): string {
  const width = Math.min(widest, Math.max(narrowest, look.width))
  const paint = pc.createColors(look.colour)
  const locations = locationsIn(comparison, readings)
  const pages = comparison.incidents.map((incident) => incidentLines(incident, locations, paint, width))
  const ends = [...documentLines(comparison, locations, paint, width)]
  const lines = [...pages, ends].filter((page) => page.length > 0).flatMap((page, index) => (index > 0 ? ['', ...page] : page))
  return `${(lines.length > 0 ? lines : ['No claims found.']).join('\n')}\n`
}

export type Paint = ReturnType<typeof pc.createColors>

function incidentLines(incident: Incident, locations: Locations, paint: Paint, width: number): string[] {
  const title = wrapped(visible(incident.title), width).map((line) => paint.bold(line))
  const rest = notCompared(incident)
  return [
    ...title,
    ...wrapped(totalsOf(incident), width),
    ...incident.questions.flatMap((question) => ['', ...questionLines(question, incident, locations, paint, width)]),
    ...(rest > 0 ? ['', ...wrapped(restWords(rest), width - 1).map((line) => ` ${paint.dim(line)}`)] : []),
  ]
}

export const totalsOf = ({ documents, claims, sources, origins }: Incident): string =>
  [
    plural(documents.length, 'document'),
    plural(claims.length, 'claim'),
    plural(sources, 'source'),
    plural(origins.length, 'independent origin'),
  ].join(' · ')

/** How many claims of the incident no question uses. */
export function notCompared({ claims, questions }: Incident): number {
  const used = new Set(questions.flatMap(({ answers }) => answers.flatMap((answer) => answer.claims)))
  return claims.filter((claim) => !used.has(claim)).length
}
export const restWords = (rest: number): string => `Not compared: ${plural(rest, 'claim')} that no question above uses.`

/** Every document under its mark, with the reason why it is where it is. One document alone needs no list. */
function documentLines(comparison: Comparison, locations: Locations, paint: Paint, width: number): string[] {
  if (comparison.documents.length < 2) return comparison.incidents.length > 0 ? [] : aloneLines(comparison, width)
  return comparison.documents.flatMap(({ id, copyOf, incident, why }) => {
    const document = locations.documentOf(id)
    const mark = locations.markOf(id).padStart(4)
    const copy = copyOf ? ` = copy of ${locations.markOf(copyOf)}` : incident ? '' : ' · not linked'
    const name = clipped(visible(document ? originOfDocument(document) : id), width - mark.length - 1 - copy.length)
    const reason = wrapped(visible(why), width - 5).map((line) => `     ${paint.dim(line)}`)
    return [`${mark} ${name}${copy}`, ...reason]
  })
}

const aloneLines = ({ documents }: Comparison, width: number): string[] =>
  documents.flatMap(({ why }) => wrapped(visible(why), width))
