import { useEffect, useState } from 'react'
import { feature, mesh } from 'topojson-client'
import type { GeometryCollection, Topology } from 'topojson-specification'
import atlas from 'world-atlas/countries-50m.json?url'

type World = { readonly land: ReturnType<typeof landOf>; readonly borders: ReturnType<typeof bordersOf> }
type Drawn = Topology<{ readonly countries: GeometryCollection; readonly land: GeometryCollection }>

let opened: Promise<World> | null = null

/** Land and borders to draw, fetched from this server once a map is shown; null until they are here, and where they cannot be had. */
export function useWorld(): World | null {
  const [world, setWorld] = useState<World | null>(null)
  useEffect(() => {
    opened ??= fetched()
    opened.then(setWorld, () => {
      opened = null
    })
  }, [])
  return world
}

async function fetched(): Promise<World> {
  const drawn: Drawn = await (await fetch(atlas)).json()
  return { land: landOf(drawn), borders: bordersOf(drawn) }
}

const landOf = (drawn: Drawn) => feature(drawn, drawn.objects.land)
const bordersOf = (drawn: Drawn) => mesh(drawn, drawn.objects.countries, (one, other) => one !== other)
