import { type RefObject, useLayoutEffect } from 'react'

const edgePx = 8

/** Moves what opened beside its button sideways until all of it is in the window. */
export function useInWindow(box: RefObject<HTMLElement | null>, isOpen: boolean): void {
  useLayoutEffect(() => {
    const element = box.current
    if (!isOpen || !element) return
    const { left, right } = element.getBoundingClientRect()
    const beyond = right - (document.documentElement.clientWidth - edgePx)
    const shift = beyond > 0 ? -beyond : Math.max(0, edgePx - left)
    element.style.translate = `${shift}px`
  }, [box, isOpen])
}
