/** One wrong place in what the caller sent: where, which rule, and the values its sentence needs. */
export interface Problem {
  /** Path into the input (`rows[3].costYen`) or a place in a sheet (`台帳!C7`). */
  path: string
  code: string
  details?: Readonly<Record<string, string | number>>
}

/**
 * The one error of the product. The code is `module.what`; the sentence in the caller's language lives in
 * the module's `text/` under the same key and says what to do next.
 */
export class AppError extends Error {
  readonly code: string
  readonly details: Readonly<Record<string, string | number>>
  readonly problems: readonly Problem[]

  constructor(
    code: string,
    details: Readonly<Record<string, string | number>> = {},
    problems: readonly Problem[] = [],
  ) {
    super(`${code} ${JSON.stringify(details)}`)
    this.name = 'AppError'
    this.code = code
    this.details = details
    this.problems = problems
  }
}

/** Errors that any operation may answer with, and their HTTP status. */
export const kernelErrors = {
  'kernel.invalidInput': 400,
  'kernel.notSignedIn': 401,
  'kernel.forbidden': 403,
  'kernel.notFound': 404,
  'kernel.crossSite': 403,
  'kernel.tooLarge': 413,
  'kernel.unsupportedMediaType': 415,
  'kernel.idempotencyMismatch': 422,
  'kernel.tooManyRequests': 429,
  'kernel.conflict': 409,
  'kernel.internal': 500,
  'kernel.unavailable': 503,
  'kernel.diskFull': 507,
} as const satisfies Record<string, number>
