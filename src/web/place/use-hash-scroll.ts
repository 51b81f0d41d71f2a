import { useEffect } from 'react'
import { usePlace } from './place.ts'

/** Brings what the address points at into view, once it is there. */
export function useHashScroll(ready: boolean): string {
  const { hash } = usePlace()
  useEffect(() => {
    if (ready && hash !== '') document.getElementById(hash)?.scrollIntoView({ block: 'center' })
  }, [ready, hash])
  return hash
}
