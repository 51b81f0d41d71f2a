import { startTransition, useEffect, useState } from 'react'

/** How many of a long list are drawn yet: so many at first, and so many more each time that those before them were painted. */
export function useSlices(all: number, slice: number): number {
  const [drawn, setDrawn] = useState(slice)
  useEffect(() => {
    if (drawn >= all) return undefined
    let timer: ReturnType<typeof setTimeout> | undefined
    const frame = requestAnimationFrame(() => {
      timer = setTimeout(() => startTransition(() => setDrawn(drawn + slice)))
    })
    return () => {
      cancelAnimationFrame(frame)
      clearTimeout(timer)
    }
  }, [drawn, all, slice])
  return Math.min(drawn, all)
}
