import { type RefObject, useEffect, useRef } from 'react'

/**
 * What was pressed goes away with the change that it makes: the focus goes on to the element of the reference, which
 * comes into view. Not while something else is open.
 */
export function useFocusAfter(change: string, isFree: boolean): RefObject<HTMLDivElement | null> {
  const element = useRef<HTMLDivElement>(null)
  const last = useRef(change)
  useEffect(() => {
    if (last.current === change || !isFree) return
    last.current = change
    element.current?.focus({ preventScroll: true })
    element.current?.scrollIntoView({ block: 'center' })
  }, [change, isFree])
  return element
}
