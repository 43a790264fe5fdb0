import { useNavigate, useSearch } from '@tanstack/react-router'
import { useCallback } from 'react'
import { z } from 'zod'
import { japaneseDay } from '#kernel/time/index.ts'

/** The day looked at stands in the address of every page, so that a link shows the same to everybody. */
export const asOfSearch = z.object({ asOf: z.iso.date().optional().catch(undefined) })

export interface AsOf {
  /** The day chosen, for operations that take `asOf`; undefined means today. */
  asOf: string | undefined
  /** The day looked at, today included. */
  day: string
  isToday: boolean
  /** Null goes back to today. */
  setAsOf(day: string | null): void
}

/** Today in Japan, by this computer's clock. */
export function today(): string {
  return japaneseDay(Temporal.Now.instant()).toString()
}

export function useAsOf(): AsOf {
  const asOf = asOfSearch.parse(useSearch({ strict: false })).asOf
  const navigate = useNavigate()
  const setAsOf = useCallback(
    (day: string | null) => {
      const chosen = day === null || day === today() ? undefined : day
      void navigate({ to: '.', search: (rest: object) => ({ ...rest, asOf: chosen }) } as never)
    },
    [navigate],
  )
  return { asOf, day: asOf ?? today(), isToday: asOf === undefined, setAsOf }
}
