import { useId } from 'react'
import type { Bar } from '../../report/index.ts'
import { meaningLooks } from '../chart/meanings.ts'
import { fillOf, Patterns } from '../chart/patterns.tsx'

/** A few bars in the height of their lines: label, bar from zero, figure. Drawn, so that they also print. */
export function SmallBars({ bars }: { bars: readonly Bar[] }) {
  const id = useId()
  const most = Math.max(1, ...bars.map(({ value }) => value))
  return (
    <ul className="grid grid-cols-[minmax(0,34%)_minmax(2rem,1fr)_max-content] gap-x-2 gap-y-1 text-sm sm:grid-cols-[minmax(0,11rem)_minmax(2rem,1fr)_max-content] print:gap-y-0 print:text-[8.5pt]">
      {bars.map(({ key, label, value, text, meaning }, at) => (
        <li key={key} className="col-span-3 grid grid-cols-subgrid items-center">
          <span className="leading-snug">{label}</span>
          <svg aria-hidden width="100%" height={12} className="block overflow-visible">
            <Patterns id={`${id}-${at}`} />
            <rect
              width={`${(value / most) * 100}%`}
              height={12}
              fill={fillOf(`${id}-${at}`, meaning)}
              stroke={value > 0 ? meaningLooks[meaning].colour : 'none'}
            />
            <line x1={0} x2={0} y1={-2} y2={14} stroke="var(--edge)" />
          </svg>
          <span className="tabular whitespace-nowrap">{text}</span>
        </li>
      ))}
    </ul>
  )
}
