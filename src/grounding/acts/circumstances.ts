import type { Act, CountId, PlaceId, TimeId } from '#model'
import { overlaps } from '#model'
import { spanOf } from '../words.ts'
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
      ![actor, target].some((range) => range && overlaps(at, spanOf(scene.tokens, range.first, range.last))),
  )
  const place = nearestTo(scene, trigger, free, placeLead)?.referent ?? (target && within(scene, target))
  const time = nearestTo(scene, trigger, scene.times, null)?.referent ?? null
  return { place: isPlaceId(place) ? place : null, time: isTimeId(time) ? time : null }
}
const isPlaceId = (id: string | null): id is PlaceId => id?.startsWith('place-') ?? false
const isTimeId = (id: string | null): id is TimeId => id?.startsWith('time-') ?? false
const placeLead =
  /^(?:in|at|near|on|around|outside|inside|across|into|from|to|over|through|within|of|the|northern|southern|eastern|western|central|occupied|border|town|city|village|region|,|and|between|toward|towards)$/u

/** "struck Odesa", "raids on Russian territory": the target is where it happened; "the mayor of Odesa" is not. */
function within(scene: Scene, target: Range): string | null {
  return mentionAt(scene.places, scene, target)?.referent ?? null
}

const violent = new Set<Act['type']>(['attack', 'strike', 'raid', 'clash', 'kill', 'injure', 'destroy'])
/** In one sentence the dead of an attack died where the attack was, if it gives one place only. */
export function withSharedPlace(acts: readonly Act[]): readonly Act[] {
  const family = (modality: Act['modality']) => acts.filter((act) => violent.has(act.type) && act.modality === modality)
  return acts.map((act) => {
    if (act.place !== null || act.polarity === 'negative' || !violent.has(act.type)) return act
    const places = new Set(family(act.modality).flatMap(({ place }) => place ?? []))
    const [place] = places
    return places.size === 1 && place ? { ...act, place } : act
  })
}

/** The figure in a phrase: its own number, not that of a part of it. */
export function countIn({ tokens, counts }: Scene, { first, last }: Pick<Range, 'first' | 'last'>): CountId | null {
  const words = spanOf(tokens, first, last)
  const id = counts.find(({ at }) => overlaps(at, words))?.referent ?? null
  return isCountId(id) ? id : null
}
const isCountId = (id: string | null): id is CountId => id?.startsWith('count-') ?? false
