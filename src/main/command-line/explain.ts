import { CommanderError } from 'commander'
import { type ExitCode, exitCodes } from '#kernel/command-line/index.ts'
import { AppError, RequestFailed } from '#kernel/contract/index.ts'
import { StartFailure } from '#kernel/db/index.ts'
import { speaker } from '#kernel/i18n/index.ts'
import type { Language } from '#kernel/module/index.ts'
import { kernelWords } from '#kernel/text/index.ts'
import { modules } from '../modules.ts'
import { commandWords } from '../text/index.ts'

/** Says what went wrong in one sentence, with the places that are wrong below it. Never a stack trace. */
export function explain(error: unknown, language: Language): { text: string; exitCode: ExitCode } {
  const speak = speaker([kernelWords, commandWords, ...modules.map(({ words }) => words)])
  if (error instanceof CommanderError)
    return { text: '', exitCode: error.exitCode === 0 ? exitCodes.done : exitCodes.wrongUsage }
  if (error instanceof RequestFailed) {
    const { detail, status, problems = [] } = error.problem
    const places = problems.map(({ path, message }) => `  ${path}: ${message}`)
    const exitCode = status === 422 || status === 400 ? exitCodes.hasProblems : exitCodes.failed
    return { text: [detail, ...places].join('\n'), exitCode }
  }
  if (error instanceof StartFailure)
    return { text: speak(language, error.code, error.values), exitCode: exitCodes.failed }
  if (error instanceof AppError)
    return { text: speak(language, error.code, error.details), exitCode: exitCodes.failed }
  const { code, message, path } = error as NodeJS.ErrnoException
  if (code === 'ENOENT' || code === 'EACCES' || code === 'EISDIR')
    return {
      text: speak(language, 'command.fileUnreadable', { file: path ?? '' }),
      exitCode: exitCodes.failed,
    }
  if (error instanceof RangeError) return { text: message, exitCode: exitCodes.wrongUsage }
  return { text: speak(language, 'command.unforeseen', { message }), exitCode: exitCodes.failed }
}
