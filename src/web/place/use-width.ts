import { type RefObject, useEffect, useRef, useState } from 'react'

/** How wide an element is, in CSS pixels, now and whenever it changes. */
export function useWidth<Shown extends Element>(): readonly [RefObject<Shown | null>, number] {
  const element = useRef<Shown>(null)
  const [width, setWidth] = useState(0)
  useEffect(() => {
    if (!element.current) return undefined
    const seen = new ResizeObserver(([entry]) => setWidth(Math.round(entry?.contentRect.width ?? 0)))
    seen.observe(element.current)
    return () => seen.disconnect()
  }, [])
  return [element, width]
}
