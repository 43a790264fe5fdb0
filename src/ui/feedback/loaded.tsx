import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type { RequestFailed } from '#kernel/contract/index.ts'
import { Failure } from './failure.tsx'
import { Skeleton } from './skeleton.tsx'

/**
 * What a query answers: its skeleton while it is awaited, its failure with a way to try again, else the content. The
 * content stays, paler, while newer is on its way.
 */
export function Loaded<T>({
  query,
  skeleton = <Skeleton />,
  children,
}: {
  query: UseQueryResult<T, RequestFailed>
  skeleton?: ReactNode
  children: (data: T) => ReactNode
}) {
  if (query.data !== undefined)
    return (
      <>
        {query.isError && <Failure error={query.error} onRetry={() => void query.refetch()} />}
        <div
          aria-busy={query.isPlaceholderData}
          className={query.isPlaceholderData ? 'opacity-60' : undefined}
        >
          {children(query.data)}
        </div>
      </>
    )
  if (query.isError) return <Failure error={query.error} onRetry={() => void query.refetch()} />
  return skeleton
}
