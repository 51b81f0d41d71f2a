import { go, usePlace } from './place.ts'

/** The query of the address as values, and a way to change some of them: an empty one goes. */
export function useQuery(): readonly [URLSearchParams, (changed: Readonly<Record<string, string>>) => void] {
  const { path, query } = usePlace()
  const values = new URLSearchParams(query)
  return [
    values,
    (changed) => {
      const next = new URLSearchParams(query)
      for (const [name, value] of Object.entries(changed))
        if (value === '') next.delete(name)
        else next.set(name, value)
      go(`${path}${next.size > 0 ? `?${next}` : ''}`, { replace: true })
    },
  ]
}
