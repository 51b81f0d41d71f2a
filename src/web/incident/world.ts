import { type RefObject, useEffect, useState } from 'react'
import { feature, mesh } from 'topojson-client'
import type { GeometryCollection, Topology } from 'topojson-specification'
import atlas from 'world-atlas/countries-50m.json?url'

type World = { readonly land: ReturnType<typeof landOf>; readonly borders: ReturnType<typeof bordersOf> }
type Drawn = Topology<{ readonly countries: GeometryCollection; readonly land: GeometryCollection }>

let opened: Promise<World> | null = null

/** Land and borders to draw, fetched from this server once the map comes near the window; null until they are here, and where they cannot be had. */
export function useWorld(map: RefObject<Element | null>): World | null {
  const [world, setWorld] = useState<World | null>(null)
  useEffect(() => {
    if (!map.current) return undefined
    const near = new IntersectionObserver(
      (entries) => {
        if (!entries.some(({ isIntersecting }) => isIntersecting)) return
        near.disconnect()
        opened ??= fetched()
        opened.then(setWorld, () => {
          opened = null
        })
      },
      { rootMargin: '400px' },
    )
    near.observe(map.current)
    return () => near.disconnect()
  }, [map])
  return world
}

async function fetched(): Promise<World> {
  const drawn: Drawn = await (await fetch(atlas)).json()
  return { land: landOf(drawn), borders: bordersOf(drawn) }
}

const landOf = (drawn: Drawn) => feature(drawn, drawn.objects.land)
const bordersOf = (drawn: Drawn) => mesh(drawn, drawn.objects.countries, (one, other) => one !== other)
