import { useMemo } from 'react'
import type { Incident } from '#model'
import { useAllOf } from '../asking/asked.ts'
import { useOpenClaims } from '../claims/open-claims.ts'
import { plural } from '../words/figures.ts'
import { visible } from '../words/visible.ts'
import { PlaceMap } from './place-map.tsx'
import { placesOf, type Spoken } from './places-of.ts'
import './places.css'

/** How many documents the map opens. */
const most = 80

/** Where the acts are said to have taken place, and a tray of what could not be placed. */
export function Places({ incident }: { readonly incident: Incident }) {
  const ids = useMemo(() => incident.documents.slice(0, most), [incident])
  const asked = useAllOf(ids)
  const open = useOpenClaims()
  const { placed, unplaced, nowhere } = useMemo(
    () =>
      placesOf(
        asked.flatMap(({ value }) => value?.reading ?? []),
        new Set(incident.claims),
      ),
    [asked, incident],
  )
  const waiting = asked.filter(({ value, problem }) => !value && !problem).length
  return (
    <section aria-labelledby="places">
      <div className="section-head">
        <h2 id="places">Where</h2>
        {waiting > 0 ? (
          <p className="small">reading {plural(waiting, 'document')} …</p>
        ) : (
          <p className="small">the places that acts are said to be in</p>
        )}
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
          {incident.documents.length > most && (
            <p className="small">
              Of {plural(incident.documents.length, 'document')} the first {most} are on this map.
            </p>
          )}
        </div>
      </div>
    </section>
  )
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
