import { type Day, dayAt, dayOf, type Instant, instantOf } from '#model'
import { type Element, elementsIn, firstIn } from '../dom.ts'
import { pageBlocksIn } from '../page-blocks.ts'

/** The words of an element as they are shown, without those of the elements that are passed over. */
export function wordsIn(element: Element | null, without: readonly Element[] = []): string {
  if (!element) return ''
  const blocks = pageBlocksIn(element, new Map(without.map((inner) => [inner, []])))
  return blocks.map(({ words }) => words).join('\n\n')
}

/** The links in an element that lead somewhere, in order. */
export const linksOf = (element: Element): readonly Element[] =>
  [...elementsIn(element)].filter(({ name, attributes }) => name === 'a' && (attributes['href'] ?? '') !== '')

/** An address without what was added to tell who follows it. */
export const withoutQuery = (address: string | undefined): string | null => address?.split(/[?#]/u, 1)[0] || null

/** When the element's `time` says that it was posted; the day is the one that is written there. */
export function timeIn(element: Element): { readonly postedOn: Day | null; readonly postedAt?: Instant } {
  const written = firstIn(element, ({ name, attributes }) => name === 'time' && attributes['datetime'] !== undefined)
  const iso = written?.attributes['datetime'] ?? ''
  return at(instantOf(iso)) ?? { postedOn: dayOf(iso.slice(0, 10)) }
}

/** An exact time with its day in UTC, as fields of a post. */
export const at = (postedAt: Instant | null): { readonly postedOn: Day; readonly postedAt: Instant } | null =>
  postedAt && { postedOn: dayAt(postedAt), postedAt }
