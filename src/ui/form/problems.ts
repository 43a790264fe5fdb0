import type { ProblemDetails } from '#kernel/contract/index.ts'

/**
 * Sentences by field from what the server answered. `fieldOf` gives the codes that speak of one field without naming a
 * path their place: `{ 'directory.wrongPassword': 'currentPassword' }`.
 */
export function errorsByField(
  problem: ProblemDetails | null,
  fieldOf: Readonly<Record<string, string>> = {},
): Record<string, string> {
  const errors: Record<string, string> = {}
  for (const { path, message } of problem?.problems ?? []) errors[path] ??= message
  const field = problem ? fieldOf[problem.code] : undefined
  if (problem && field) errors[field] ??= problem.detail
  return errors
}
