import { useLocation } from '@tanstack/react-router'
import { type RefObject, useEffect, useRef } from 'react'

let isFirstPage = true

/** Whoever goes to another page begins at its title: screen readers read it, Tab continues from there. */
export function useArrival(): RefObject<HTMLHeadingElement | null> {
  const heading = useRef<HTMLHeadingElement>(null)
  const path = useLocation({ select: ({ pathname }) => pathname })
  // biome-ignore lint/correctness/useExhaustiveDependencies: another path is another page
  useEffect(() => {
    if (!isFirstPage) heading.current?.focus({ preventScroll: true })
    isFirstPage = false
  }, [path])
  return heading
}
