import { type PlotOptions, plot } from '@observablehq/plot'
import { useEffect, useRef, useState } from 'react'

/** Colours of series in their fixed order; give the same meaning the same place everywhere. */
export const seriesColours = [1, 2, 3, 4, 5, 6].map((place) => `var(--series-${place})`)

/** A place still narrower is one that the page has not laid out yet. */
const narrowest = 100

/**
 * A drawing by Observable Plot, as wide as its place. Import it only from pages that are loaded on demand. `finish`
 * gives the drawing what Plot has no option for: names of links, a pattern.
 */
export function PlotChart({
  options,
  finish,
}: {
  options: (width: number) => PlotOptions
  finish?: (drawing: Element) => void
}) {
  const place = useRef<HTMLDivElement>(null)
  const [width, setWidth] = useState(0)
  useEffect(() => {
    const element = place.current
    if (!element) return
    const observer = new ResizeObserver(([entry]) => setWidth(Math.floor(entry?.contentRect.width ?? 0)))
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  useEffect(() => {
    if (width < narrowest || !place.current) return
    const drawn = plot({
      width,
      style: { background: 'transparent', color: 'var(--ink)', fontFamily: 'inherit', fontSize: '13px' },
      ...options(width),
    })
    finish?.(drawn)
    place.current.replaceChildren(drawn)
  }, [width, options, finish])
  return <div ref={place} className="w-full min-w-0" />
}
