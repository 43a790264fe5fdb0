import { ProblemError } from './problem-error.ts'

/** The value of a JSON text; a ProblemError with the line where it is none. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    const { message } = error as SyntaxError
    throw new ProblemError(`line ${lineOf(text, message)}`, `not JSON (${message})`)
  }
}

/** Engines tell a line, a position, or what stands around it; nothing of these where the text ends too early. */
function lineOf(text: string, message: string): number {
  const line = /\bline (\d+)/.exec(message)
  if (line) return Number(line[1])
  const position = /\bposition (\d+)/.exec(message)
  const around = /"([\s\S]*)"(?:\.\.\.)? is not valid JSON$/.exec(message)
  const token = /token '([\s\S]+?)',/.exec(message)?.[1] ?? ''
  const at = position ? Number(position[1]) : around ? placeOf(text, around[1]!, token) : text.length
  return text.slice(0, at).split(/\r\n|\r|\n/).length
}

/** V8 shows at most ten characters before the one it did not expect. */
function placeOf(text: string, around: string, token: string): number {
  const begin = text.indexOf(around)
  return begin + Math.max(0, around.lastIndexOf(token, 10))
}
