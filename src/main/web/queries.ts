import { QueryCache, QueryClient } from '@tanstack/react-query'
import { RequestFailed } from '#kernel/contract/index.ts'
import { directoryContract } from '#modules/directory/contract.ts'
import { queryKeyOf } from '#ui/request/index.ts'

const freshMs = 30_000
const retries = 2

/** What the server answered. Refusals are final; only a lost connection or a busy server is asked again. */
export const queries = new QueryClient({
  queryCache: new QueryCache({
    onError: (error) => {
      const isOver = error instanceof RequestFailed && error.problem.code === 'kernel.notSignedIn'
      const me = queryKeyOf(directoryContract.currentPerson)
      if (isOver) void queries.invalidateQueries({ queryKey: me })
    },
  }),
  defaultOptions: {
    // A request is always tried: when the network is gone it fails at once, in words, instead of waiting unseen.
    mutations: { networkMode: 'always' },
    queries: {
      networkMode: 'always',
      staleTime: freshMs,
      retry: (count, error) =>
        count < retries &&
        !(error instanceof RequestFailed && error.problem.status >= 400 && error.problem.status < 500),
    },
  },
})
