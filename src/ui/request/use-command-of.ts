import { type UseMutationResult, useMutation, useQueryClient } from '@tanstack/react-query'
import { useRef } from 'react'
import type { CallerInputOf, Operation, OutputOf, RequestFailed } from '#kernel/contract/index.ts'
import { callServer } from './send.ts'
import { queryKeyOf } from './use-query-of.ts'

export type CommandOf<Op extends Operation> = UseMutationResult<
  OutputOf<Op>,
  RequestFailed,
  CallerInputOf<Op>
>

/**
 * Runs a command. The same input sent again after a failure carries the same idempotency key, so that a click after a
 * lost answer does nothing twice, and a second click while the first is under way is one with it; after a success the
 * next call is a new one. `refreshes` names the queries whose answers are no longer true.
 */
export function useCommandOf<Op extends Operation>(
  operation: Op,
  {
    refreshes = [],
    onDone,
  }: {
    refreshes?: readonly Operation[]
    onDone?: (output: OutputOf<Op>, input: CallerInputOf<Op>) => void
  } = {},
): CommandOf<Op> {
  const queries = useQueryClient()
  const attempt = useRef<{ input: string; key: string } | null>(null)
  const underWay = useRef<string | null>(null)
  const mutation = useMutation<OutputOf<Op>, RequestFailed, CallerInputOf<Op>>({
    mutationFn: (input) => {
      const text = JSON.stringify(input)
      if (attempt.current?.input !== text) attempt.current = { input: text, key: crypto.randomUUID() }
      return callServer(operation, input, { idempotencyKey: attempt.current.key })
    },
    onSuccess: async (output, input) => {
      attempt.current = null
      onDone?.(output, input)
      await Promise.all(refreshes.map((one) => queries.invalidateQueries({ queryKey: queryKeyOf(one) })))
    },
    onSettled: () => {
      underWay.current = null
    },
  })
  const mutate: typeof mutation.mutate = (...asked) => {
    const text = JSON.stringify(asked[0])
    if (underWay.current === text) return
    underWay.current = text
    mutation.mutate(...asked)
  }
  return { ...mutation, mutate }
}
