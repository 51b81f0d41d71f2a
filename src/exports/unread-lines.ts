import { otherLanguage, type Reading } from '#model'
import { wrapped } from './display-width.ts'
import type { Locations } from './locations.ts'
import type { Paint } from './terminal.ts'
import { visible } from './visible.ts'

/** What was not read for its language in reports of which the rest was: "[2] Not read: Russian (¶3–5)". Of the others their place in the list says it. */
export function unreadLines(readings: readonly Reading[], locations: Locations, paint: Paint, width: number): string[] {
  const several = readings.length > 1
  const unread = readings
    .filter(({ sentences }) => sentences.length > 0)
    .flatMap((reading) =>
      unreadIn(reading).map((words) => (several ? `${locations.markOf(reading.document.id)} ${words}` : words)),
    )
  return wrapped(visible(unread.join('; ')), width - 1).map((line) => ` ${paint.yellow(line)}`)
}

/** "Not read: Russian (¶3–5)." */
export const unreadIn = ({ notes, document: { passages } }: Reading): string[] =>
  notes.flatMap(({ code, at, text }) => {
    if (code !== otherLanguage) return []
    const inside = passages.filter((passage) => at.start <= passage.at.start && passage.at.end <= at.end)
    const [first, last] = [inside[0]?.id.slice(1), inside.at(-1)?.id.slice(1)]
    return [`${text.replace(/\.$/u, '')} (¶${first === last ? first : `${first}–${last}`})`]
  })
