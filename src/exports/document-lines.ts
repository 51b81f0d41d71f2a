import type { Comparison } from '#model'
import { clipped, wrapped } from './display-width.ts'
import { type Locations, originOfDocument } from './locations.ts'
import type { Paint } from './terminal.ts'
import { visible } from './visible.ts'

/**
 * Every document under its mark. Why it is where it is stands below the copies and those outside the first incident, or
 * below all. One document alone needs no list, only why there is nothing to show.
 */
export function documentLines(
  { documents, incidents }: Comparison,
  isAll: boolean,
  locations: Locations,
  paint: Paint,
  width: number,
): string[] {
  const [alone, ...others] = documents
  if (alone && others.length === 0) return alone.incident === null ? wrapped(visible(alone.why), width) : []
  const main = incidents[0]?.id ?? null
  return documents.flatMap(({ id, copyOf, incident, why }) => {
    const document = locations.documentOf(id)
    const mark = locations.markOf(id).padStart(4)
    const copy = copyOf ? ` = copy of ${locations.markOf(copyOf)}` : incident ? '' : ' · not linked'
    const name = clipped(visible(document ? originOfDocument(document) : id), width - mark.length - 1 - copy.length)
    const telling = isAll || copyOf !== null || incident === null || incident !== main
    const reason = telling ? wrapped(visible(why), width - 5).map((line) => `     ${paint.dim(line)}`) : []
    return [`${mark} ${name}${copy}`, ...reason]
  })
}
