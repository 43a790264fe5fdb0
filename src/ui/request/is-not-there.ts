import type { RequestFailed } from '#kernel/contract/index.ts'

/**
 * Whether a request failed because the thing that the address names does not exist, or cannot: asking again is of no use.
 * `param` is the part of the address that names it.
 */
export function isNotThere(error: RequestFailed | null, param: string): boolean {
  if (!error) return false
  const { status, code, problems = [] } = error.problem
  if (status === 404) return code === 'kernel.notFound'
  return status === 400 && problems.some(({ path }) => path === param)
}
