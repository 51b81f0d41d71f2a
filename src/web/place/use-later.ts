import { startTransition, useEffect, useState } from 'react'

/** Whether what stands above has been painted: the rest of a long page waits until then, and is drawn in pieces that nobody notices. */
export function useLater(): boolean {
  const [later, setLater] = useState(false)
  useEffect(() => {
    const frame = requestAnimationFrame(() => setTimeout(() => startTransition(() => setLater(true))))
    return () => cancelAnimationFrame(frame)
  }, [])
  return later
}
