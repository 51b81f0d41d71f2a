import { useMemo } from 'react'
import { usePlaces } from '../asking/asked.ts'
import type { Spoken } from '../asking/shapes.ts'
import { useOpenClaims } from '../claims/open-claims.ts'
import { plural } from '../words/figures.ts'
import { visible } from '../words/visible.ts'
import { PlaceMap, type Placed } from './place-map.tsx'
import './places.css'

/** Where the acts are said to have taken place, and a tray of what could not be placed. */
export function Places({ id }: { readonly id: string }) {
  const { value, problem } = usePlaces(id)
  const open = useOpenClaims()
  const { placed, unplaced } = useMemo(() => withPoints(value?.places ?? []), [value])
  const nowhere = value?.nowhere ?? []
  return (
    <section aria-labelledby="places">
      <div className="section-head">
        <h2 id="places">Where</h2>
        <p className="small" role="status">
          {problem ? problem.detail : value ? 'the places that acts are said to be in' : 'looking for places …'}
        </p>
      </div>
      <div className="places">
        <PlaceMap places={placed} />
        <div>
          <h3 className="eyebrow">On the map</h3>
          {placed.length === 0 && <p className="small">nothing</p>}
          <ol>
            {placed.map((one) => (
              <Line key={one.key} spoken={one} />
            ))}
          </ol>
          <h3 className="eyebrow tray">Could not be placed</h3>
          {unplaced.length === 0 && nowhere.length === 0 && <p className="small">nothing</p>}
          <ol>
            {unplaced.map((one) => (
              <Line key={one.key} spoken={one} />
            ))}
            {nowhere.length > 0 && (
              <li>
                <span>No place named</span>{' '}
                <button className="opens small" type="button" onClick={() => open({ title: 'No place named', claims: nowhere })}>
                  {plural(nowhere.length, 'claim')}
                </button>
              </li>
            )}
          </ol>
        </div>
      </div>
    </section>
  )
}

/** Those that can be drawn, and those without a point. */
function withPoints(places: readonly Spoken[]) {
  const placed = places.flatMap((one): Placed[] => {
    const { lat, lon } = one.place
    return lat === null || lon === null ? [] : [{ ...one, lat, lon }]
  })
  return { placed, unplaced: places.filter(({ place }) => place.lat === null || place.lon === null) }
}

function Line({ spoken: { place, claims } }: { readonly spoken: Spoken }) {
  const open = useOpenClaims()
  const { name, country, basis, radiusKm, disputed, vicinity } = place
  const about = [
    country,
    vicinity === null ? null : `“${vicinity}”`,
    radiusKm === null ? null : `within ${radiusKm} km`,
    basis === 'gazetteer' ? null : basis,
    disputed.length > 0 ? `claimed by ${disputed.join(', ')}` : null,
  ]
  return (
    <li>
      <bdi>{visible(name)}</bdi> <span className="small">{visible(about.filter((one) => one !== null).join(' · '))}</span>{' '}
      <button className="opens small" type="button" onClick={() => open({ title: visible(name), claims })}>
        {plural(claims.length, 'claim')}
      </button>
    </li>
  )
}
