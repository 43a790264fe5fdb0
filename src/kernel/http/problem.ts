import { AppError, kernelErrors, type Operation, type ProblemDetails } from '#kernel/contract/index.ts'
import type { Speak } from '#kernel/i18n/index.ts'
import type { Language } from '#kernel/module/index.ts'

/** RFC 9457 problem details in the caller's language: what happened, where, and what to do next. */
export function toProblem(
  error: AppError,
  operation: Operation | null,
  { language, speak, requestId }: { language: Language; speak: Speak; requestId: string },
): ProblemDetails {
  const status =
    operation?.errors?.[error.code] ?? kernelErrors[error.code as keyof typeof kernelErrors] ?? 400
  const detail = speak(language, error.code, { ...error.details, requestId })
  return {
    type: `urn:saiteki:problem:${error.code}`,
    title: detail,
    status,
    detail,
    code: error.code,
    requestId,
    ...(error.problems.length > 0 && {
      problems: error.problems.map(({ path, code, details }) => ({
        path,
        code,
        message: speak(language, code, details),
      })),
    }),
  }
}

/** What a thrown thing means for the caller; the unexpected becomes `kernel.internal` and is logged by the server. */
export function toAppError(error: unknown): AppError {
  if (error instanceof AppError) return error
  const { code, statusCode } = error as { code?: string; statusCode?: number }
  if (code === 'FST_ERR_CTP_BODY_TOO_LARGE') return new AppError('kernel.tooLarge', { limit: '10 MB' })
  if (code === 'FST_REQ_FILE_TOO_LARGE' || statusCode === 413)
    return new AppError('kernel.tooLarge', { limit: '100 MB' })
  if (code === 'FST_ERR_CTP_INVALID_MEDIA_TYPE' || statusCode === 415)
    return new AppError('kernel.unsupportedMediaType')
  if (code?.startsWith('FST_ERR_CTP') || statusCode === 400) return new AppError('kernel.invalidInput')
  if (statusCode === 404) return new AppError('kernel.notFound')
  // a NUL or half a character in a text, or a text that is no number or id: PostgreSQL takes none of them
  if (code === '22021' || code === '22P05' || code === '22P02') return new AppError('kernel.invalidInput')
  // serialization failure, deadlock, unique violation by a concurrent writer
  if (code === '40001' || code === '40P01' || code === '23505') return new AppError('kernel.conflict')
  if (code === '53100' || code === 'ENOSPC') return new AppError('kernel.diskFull')
  // cannot connect, shutting down, too many connections
  if (/^(ECONNREFUSED|ENOENT|57P0[123]|53\d{3}|08\d{3})$/.test(code ?? ''))
    return new AppError('kernel.unavailable')
  return new AppError('kernel.internal')
}
