import { keepPreviousData, type UseQueryResult, useQuery } from '@tanstack/react-query'
import type { CallerInputOf, Operation, OutputOf, RequestFailed } from '#kernel/contract/index.ts'
import { callServer } from './send.ts'

export type QueryOf<Op extends Operation> = UseQueryResult<OutputOf<Op>, RequestFailed>

/** Keys of what is remembered: every answer of an operation begins with its route. */
export const queryKeyOf = (operation: Operation, input?: unknown) =>
  input === undefined ? [operation.route] : [operation.route, input]

/**
 * What an operation answers, remembered and asked again when it grew old. While other input is on its way the last
 * answer stays on the screen (`isPlaceholderData`).
 */
export function useQueryOf<Op extends Operation>(
  operation: Op,
  input: CallerInputOf<Op>,
  options: { enabled?: boolean; refetchInterval?: number | false; keepsLast?: boolean } = {},
): QueryOf<Op> {
  const { keepsLast = true, ...rest } = options
  return useQuery<OutputOf<Op>, RequestFailed>({
    queryKey: queryKeyOf(operation, input),
    queryFn: ({ signal }) => callServer(operation, input, { signal }),
    ...(keepsLast && { placeholderData: keepPreviousData as never }),
    ...rest,
  })
}
