import type { Act, CountId, PlaceId, Span, TimeId } from '#model'
import { overlaps } from '#model'
import { spanOf } from '../words.ts'
import { violent } from './lexicon.ts'
import { nearestTo } from './nearest.ts'
import { mentionAt } from './participants.ts'
import type { Range, Scene } from './scene.ts'
import type { Trigger } from './triggers.ts'

/** Where and when: the nearest mention that no other clause lies between. Where a report was filed is not where a thing happened. */
export function circumstancesOf(
  scene: Scene,
  trigger: Trigger,
  actor: Range | null,
  target: Range | null,
): Pick<Act, 'place' | 'time'> {
  const free = scene.places.filter(
    ({ at, basis }) =>
      basis.rule !== 'places/dateline' &&
      !saysWhereOther(scene, at) &&
      ![actor, target].some((range) => range && overlaps(at, spanOf(scene.tokens, range.first, range.last))),
  )
  const place = nearestTo(scene, trigger, free, placeLead)?.referent ?? (target && within(scene, target))
  const time = nearestTo(scene, trigger, scene.times, null)?.referent ?? null
  return { place: isPlaceId(place) ? place : null, time: isTimeId(time) ? time : null }
}
/** The "Iraq" of "Mosul, Iraq". */
const saysWhereOther = ({ places, tokens }: Scene, { start }: Span): boolean =>
  places.some(
    ({ at }) => at.end < start && start - at.end < 3 && tokens.some((token) => token.at.start === at.end && token.norm === ','),
  )
const isPlaceId = (id: string | null): id is PlaceId => id?.startsWith('place-') ?? false
const isTimeId = (id: string | null): id is TimeId => id?.startsWith('time-') ?? false
const placeLead =
  /^(?:in|at|near|on|around|outside|inside|across|into|from|to|over|through|within|of|the|northern|southern|eastern|western|central|occupied|border|town|city|village|region|,|and|between|toward|towards)$/u

/** "struck Odesa", "raids on Russian territory": the target is where it happened; "the mayor of Odesa" is not. */
function within(scene: Scene, target: Range): string | null {
  return mentionAt(scene.places, scene, target)?.referent ?? null
}

/** In one sentence the dead of an attack died where and when the attack was, if it gives one place and one time only. */
export function withSharedCircumstances(acts: readonly Act[]): readonly Act[] {
  return acts.map((act) => {
    if (act.polarity === 'negative' || !violent.has(act.type)) return act
    const family = acts.filter(({ type, modality }) => violent.has(type) && modality === act.modality)
    return {
      ...act,
      place: act.place ?? only(family.flatMap(({ place }) => place ?? [])),
      time: act.time ?? only(family.flatMap(({ time }) => time ?? [])),
    }
  })
}
const only = <Id>(ids: readonly Id[]): Id | null => (new Set(ids).size === 1 ? (ids[0] ?? null) : null)

/** The figure in a phrase: its own number, not that of a part of it. */
export function countIn({ tokens, counts }: Scene, { first, last }: Pick<Range, 'first' | 'last'>): CountId | null {
  const words = spanOf(tokens, first, last)
  const id = counts.find(({ at }) => overlaps(at, words))?.referent ?? null
  return isCountId(id) ? id : null
}
const isCountId = (id: string | null): id is CountId => id?.startsWith('count-') ?? false
