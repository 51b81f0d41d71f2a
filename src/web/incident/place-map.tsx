import { geoCircle, geoMercator, geoPath } from 'd3-geo'
import { useMemo, useState } from 'react'
import { useOpenClaims } from '../claims/open-claims.ts'
import { useWidth } from '../place/use-width.ts'
import { plural } from '../words/figures.ts'
import { visible } from '../words/visible.ts'
import { labelsOf } from './labels.ts'
import type { Spoken } from '../asking/shapes.ts'
import { useWorld } from './world.ts'

/** How wide a letter of a label is, in pixels, by and large. */
const letter = 7.2
const kmInDegree = 111.195
/** In degrees: a map of one point shows so much around it. */
const narrowest = 3

export type Placed = Spoken & { readonly lat: number; readonly lon: number }

/** The places as points in circles of their radius, on land and borders that say nothing about any of them. */
export function PlaceMap({ places }: { readonly places: readonly Placed[] }) {
  const [element, width] = useWidth<HTMLDivElement>()
  const [zoom, setZoom] = useState(1)
  const open = useOpenClaims()
  const world = useWorld(element)
  const height = Math.round(Math.max(260, Math.min(480, width * 0.62)))
  const projection = useMemo(() => fitted(places, width, height, zoom), [places, width, height, zoom])
  const path = geoPath(projection)
  const ground = useMemo(
    () => world && { land: geoPath(projection)(world.land) ?? '', borders: geoPath(projection)(world.borders) ?? '' },
    [world, projection],
  )
  const points = places.map(({ lat, lon, place, claims }) => {
    const [x, y] = projection([lon, lat]) ?? [-99, -99]
    return { x, y, r: Math.min(11, 4 + Math.sqrt(claims.length)), width: letter * visible(place.name).length, height: 15 }
  })
  const labels = labelsOf(points, width, height)
  return (
    <figure className="place-map">
      <div ref={element} className="place-map-ground">
        {width > 0 && (
          <svg width={width} height={height} role="group" aria-label="Map of the places that are named">
            {ground && (
              <g aria-hidden="true">
                <path className="land" d={ground.land} />
                <path className="borders" d={ground.borders} />
              </g>
            )}
            {places.map(({ key, lat, lon, place: { radiusKm } }) => (
              <path
                key={key}
                className="reach"
                aria-hidden="true"
                d={
                  path(
                    geoCircle()
                      .center([lon, lat])
                      .radius((radiusKm ?? 0) / kmInDegree)(),
                  ) ?? ''
                }
              />
            ))}
            {places.map(({ key, place, claims }, index) => {
              const { x, y, r } = points[index] ?? { x: -99, y: -99, r: 4 }
              const label = labels[index]
              const show = () => open({ title: visible(place.name), claims })
              return (
                <g
                  key={key}
                  className="point"
                  role="button"
                  tabIndex={0}
                  aria-label={`${visible(place.name)}, ${plural(claims.length, 'claim')}`}
                  transform={`translate(${x} ${y})`}
                  onClick={show}
                  onKeyDown={(event) => {
                    if (event.key !== 'Enter' && event.key !== ' ') return
                    event.preventDefault()
                    show()
                  }}
                >
                  <circle className="touch" r={12} />
                  <circle r={r} />
                  <text className={label ? '' : 'crowded'} x={label ? label.x - x : r + 3} y={(label ? label.y - y : 0) + 4}>
                    {visible(place.name)}
                  </text>
                </g>
              )
            })}
          </svg>
        )}
        <div className="zoom">
          <button className="button" type="button" aria-label="Nearer" onClick={() => setZoom(Math.min(64, zoom * 2))}>
            +
          </button>
          <button className="button" type="button" aria-label="Farther" onClick={() => setZoom(Math.max(1 / 64, zoom / 2))}>
            −
          </button>
        </div>
      </div>
      <figcaption className="small">
        Land and borders: Natural Earth, by world-atlas. It draws Crimea, the Golan Heights, Western Sahara and other disputed
        lands in ways that are contested. Here borders are a drawing only: no country, and nothing else, is derived from them.
      </figcaption>
    </figure>
  )
}

/** A projection in which all the points have room. */
function fitted(places: readonly Placed[], width: number, height: number, zoom: number) {
  const lons = places.map(({ lon }) => lon)
  const lats = places.map(({ lat }) => lat)
  const [west, east] = lons.length > 0 ? [Math.min(...lons), Math.max(...lons)] : [-60, 60]
  const [south, north] = lats.length > 0 ? [Math.min(...lats), Math.max(...lats)] : [-20, 50]
  const [lon, lat] = [(west + east) / 2, (south + north) / 2]
  const span = Math.max(east - west, ((north - south) * width) / Math.max(1, height) / Math.cos((lat * Math.PI) / 180), narrowest)
  return geoMercator()
    .center([lon, lat])
    .translate([width / 2, height / 2])
    .scale((zoom * width * 180) / (Math.PI * span * 1.5))
    .clipExtent([
      [-2, -2],
      [width + 2, height + 2],
    ])
}
