import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { useCallback, useMemo } from 'react'
import type { z } from 'zod'

/** The value of a `$place` in the page's path. */
export function useParam(name: string): string {
  const params = useParams({ strict: false }) as Readonly<Record<string, string | undefined>>
  const value = params[name]
  if (value === undefined) throw new Error(`the page's path has no $${name}`)
  return value
}

/**
 * The state of a page that stands in its address. The setter takes what changes (undefined removes it); `isStep` makes
 * the change one that the back button undoes, else the entry in the history is replaced (typing).
 */
export function useAddress<S extends z.ZodObject>(
  schema: S,
): [z.output<S>, (change: Partial<z.input<S>>, options?: { isStep?: boolean }) => void] {
  const raw = useSearch({ strict: false }) as unknown
  const navigate = useNavigate()
  const search = useMemo(() => schema.parse(raw), [schema, raw])
  const change = useCallback(
    (part: Partial<z.input<S>>, { isStep = true }: { isStep?: boolean } = {}) => {
      void navigate({
        to: '.',
        search: (rest: object) => ({ ...rest, ...part }),
        replace: !isStep,
        resetScroll: false,
      } as never)
    },
    [navigate],
  )
  return [search, change]
}
