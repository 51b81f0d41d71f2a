import { useSyncExternalStore } from 'react'

const narrow = window.matchMedia('(max-width: 46rem)')

/** Whether there is no room for columns. */
export const useNarrow = (): boolean => useSyncExternalStore(listen, () => narrow.matches)

function listen(changed: () => void): () => void {
  narrow.addEventListener('change', changed)
  return () => narrow.removeEventListener('change', changed)
}
