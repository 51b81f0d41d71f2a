import { useEffect } from 'react'
import { usePlace } from './place.ts'

/** Brings what the address points at into view, once it is there. `idOf`: the element that is meant, where it is called otherwise. Gives its id. */
export function useHashScroll(ready: boolean, idOf: (hash: string) => string = String): string {
  const { hash: given } = usePlace()
  const hash = idOf(given)
  useEffect(() => {
    if (ready && hash !== '') document.getElementById(hash)?.scrollIntoView({ block: 'center' })
  }, [ready, hash])
  return hash
}
