import type { Meaning } from '../../report/index.ts'
import { meaningLooks } from './meanings.ts'

/** What fills bars of a meaning in drawings whose patterns were made with this `id`. */
export function fillOf(id: string, meaning: Meaning): string {
  const { pattern, colour } = meaningLooks[meaning]
  return pattern === 'plain' ? colour : `url(#${id}-${meaning})`
}

const meanings = Object.keys(meaningLooks) as Meaning[]

/** The patterns themselves, for a drawing in React. */
export function Patterns({ id }: { id: string }) {
  return (
    <defs>
      {meanings.map((meaning) => {
        const { colour, pattern } = meaningLooks[meaning]
        return (
          <pattern
            key={meaning}
            id={`${id}-${meaning}`}
            width={6}
            height={6}
            patternUnits="userSpaceOnUse"
            patternTransform={pattern === 'stripes' ? 'rotate(45)' : undefined}
          >
            <rect width={6} height={6} fill={colour} fillOpacity={pattern === 'empty' ? 0 : 0.3} />
            {pattern === 'stripes' && <rect width={3} height={6} fill={colour} />}
            {pattern === 'dots' && <circle cx={3} cy={3} r={1.8} fill={colour} />}
          </pattern>
        )
      })}
    </defs>
  )
}
