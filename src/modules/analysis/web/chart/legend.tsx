import { useId } from 'react'
import type { Chart } from '../../report/index.ts'
import { meaningLooks } from './meanings.ts'
import { fillOf, Patterns } from './patterns.tsx'

/** What the patterns mean, for those that occur. */
export function Legend({ chart: { legend, bars } }: { chart: Chart }) {
  const id = useId()
  const occurring = legend.filter((entry) => bars.some(({ meaning }) => meaning === entry.meaning))
  if (occurring.length === 0) return null
  return (
    <ul className="mb-2 flex flex-wrap gap-x-6 gap-y-1 text-sm">
      {occurring.map(({ meaning, label }) => (
        <li key={meaning} className="flex items-center gap-2">
          <svg aria-hidden width={24} height={14} className="shrink-0">
            <Patterns id={id} />
            <rect
              x={1}
              y={1}
              width={22}
              height={12}
              fill={fillOf(id, meaning)}
              stroke={meaningLooks[meaning].colour}
            />
          </svg>
          {label}
        </li>
      ))}
    </ul>
  )
}
