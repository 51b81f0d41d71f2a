import type { Act, CountId, PlaceId, TimeId } from '#model'
import { overlaps } from '#model'
import { spanOf } from '../words.ts'
import { mentionAt } from './participants.ts'
import type { Mentioned, Range, Scene } from './scene.ts'
import type { Trigger } from './triggers.ts'

/** Where and when: the nearest mention that no other verb stands before. */
export function circumstancesOf(
  scene: Scene,
  trigger: Trigger,
  actor: Range | null,
  target: Range | null,
): Pick<Act, 'place' | 'time'> {
  const free = scene.places.filter(
    (place) => ![actor, target].some((range) => range && overlaps(place.at, spanOf(scene.tokens, range.first, range.last))),
  )
  const place = near(scene, trigger, free, placeLead) ?? (target && within(scene, target))
  const time = near(scene, trigger, scene.times, null)
  return { place: isPlaceId(place) ? place : null, time: isTimeId(time) ? time : null }
}
const isPlaceId = (id: string | null): id is PlaceId => id?.startsWith('place-') ?? false
const isTimeId = (id: string | null): id is TimeId => id?.startsWith('time-') ?? false
const placeLead =
  /^(?:in|at|near|on|around|outside|inside|across|into|from|to|over|through|within|of|the|northern|southern|eastern|western|central|occupied|border|town|city|village|region|,|and|between|toward|towards)$/u

function near({ tokens }: Scene, { head, parts }: Trigger, mentions: readonly Mentioned[], lead: RegExp | null): string | null {
  const found = mentions.flatMap(({ at, referent }) => {
    const first = tokens.findIndex((token) => token.at.start >= at.start)
    const last = tokens.findLastIndex((token) => token.at.end <= at.end)
    if (first < 0 || last < 0 || referent === null) return []
    if (lead && !lead.test(tokens[first - 1]?.norm ?? '')) return []
    const [from, to] = first > head ? [head + 1, first] : [last + 1, head]
    const between = tokens.slice(from, to).filter((_, i) => !parts.includes(from + i))
    const result = between.length === 1 && (tokens[head]?.norm.endsWith('ing') ?? false)
    const opening = first < head && (result || between.every((token) => token.norm !== ',' || first < 3))
    const apart =
      between.some((token, i) => (token.tag === 'VERB' && between[i - 1]?.tag !== 'CCONJ') || /^[;:—–]$/u.test(token.norm)) ||
      (first < head && !opening)
    return apart ? [] : [{ referent, distance: Math.abs(first > head ? first - head : (head - last) * 1.5) }]
  })
  return found.toSorted((a, b) => a.distance - b.distance)[0]?.referent ?? null
}

/** "struck Odesa", "raids on Russian territory": the target is where it happened; "the mayor of Odesa" is not. */
function within(scene: Scene, target: Range): string | null {
  return mentionAt(scene.places, scene, target)?.referent ?? null
}

/** The figure in a phrase: its own number, not that of a part of it. */
export function countIn({ tokens, counts }: Scene, { first, last }: Pick<Range, 'first' | 'last'>): CountId | null {
  const words = spanOf(tokens, first, last)
  const id = counts.find(({ at }) => overlaps(at, words))?.referent ?? null
  return isCountId(id) ? id : null
}
const isCountId = (id: string | null): id is CountId => id?.startsWith('count-') ?? false
