import { useId } from 'react'
import type { Bar } from '../../report/index.ts'
import { meaningLooks } from '../chart/meanings.ts'
import { fillOf, Patterns } from '../chart/patterns.tsx'

/** What the bars were on an earlier day, by their keys, and how a difference is said. */
export interface Earlier {
  values: ReadonlyMap<string, number>
  /** 「+1」, or nothing while it is the same. */
  sayMore(value: number, before: number): string
}

/**
 * A few bars in the height of their lines: label, bar from zero, figure. Drawn, so that they also print. Where a bar was
 * another on an earlier day, a line crosses it there and the difference stands behind the figure.
 */
export function SmallBars({ bars, earlier }: { bars: readonly Bar[]; earlier?: Earlier | undefined }) {
  const id = useId()
  const rows = bars.map((bar) => ({ ...bar, before: earlier && (earlier.values.get(bar.key) ?? 0) }))
  const most = Math.max(1, ...rows.flatMap(({ value, before = 0 }) => [value, before]))
  const along = (value: number) => `${(value / most) * 100}%`
  return (
    <ul className="grid grid-cols-[minmax(0,34%)_minmax(2rem,1fr)_max-content] gap-x-2 gap-y-1 text-sm sm:grid-cols-[minmax(0,11rem)_minmax(2rem,1fr)_max-content] print:grid-cols-[fit-content(52%)_minmax(2rem,1fr)_max-content] print:gap-y-0 print:text-[8.5pt]">
      {rows.map(({ key, label, value, text, meaning, before }, at) => (
        <li key={key} className="col-span-3 grid grid-cols-subgrid items-center">
          <span className="leading-snug">{label}</span>
          <svg aria-hidden width="100%" height={12} className="block overflow-visible">
            <Patterns id={`${id}-${at}`} />
            <rect
              width={along(value)}
              height={12}
              fill={fillOf(`${id}-${at}`, meaning)}
              stroke={value > 0 ? meaningLooks[meaning].colour : 'none'}
            />
            <line x1={0} x2={0} y1={-2} y2={14} stroke="var(--edge)" />
            {before !== undefined && before !== value && (
              <line
                x1={along(before)}
                x2={along(before)}
                y1={-3}
                y2={15}
                stroke="var(--ink)"
                strokeWidth={2}
              />
            )}
          </svg>
          <span className="tabular whitespace-nowrap">
            {text}
            {before !== undefined && before !== value && (
              <strong className="ml-1">{earlier?.sayMore(value, before)}</strong>
            )}
          </span>
        </li>
      ))}
    </ul>
  )
}
