import type { Look } from '../../drawing/look.ts'
import { meaningLooks } from './meanings.ts'
import { fillOf } from './patterns.tsx'

/** The page's own colours, by their names, and the patterns made with this `id`. */
export function lookOf(id: string): Look {
  return {
    ink: 'var(--ink)',
    quiet: 'var(--quiet)',
    edge: 'var(--edge)',
    ground: 'var(--ground)',
    fillOf: (meaning) => fillOf(id, meaning),
    outlineOf: (meaning) => meaningLooks[meaning].colour,
  }
}
