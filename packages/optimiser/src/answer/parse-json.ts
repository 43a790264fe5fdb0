import { ProblemError } from './problem-error.ts'

/** The value of a JSON text; a ProblemError with the line where it is none. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    const line = text.slice(0, placeIn(text)).split(/\r\n|\r|\n/).length
    throw new ProblemError(`line ${line}`, `not JSON (${(error as SyntaxError).message})`)
  }
}

/**
 * Where the first sign stands that JSON does not allow. Engines tell its line and column or its position; V8, for a sign
 * it did not expect, only the text from ten signs before it to ten after (or all of a short one, hence the blanks).
 */
function placeIn(text: string): number {
  const longEnough = text + ' '.repeat(50)
  try {
    JSON.parse(longEnough)
  } catch (error) {
    const { message } = error as SyntaxError
    const place = /\bposition (\d+)|\bline (\d+) column (\d+)/.exec(message)
    if (place?.[1]) return Number(place[1])
    if (place) return placeOf(text, Number(place[2]), Number(place[3]))
    const around = /(\.\.\.)?"([\s\S]*)"(?:\.\.\.)? is not valid JSON$/.exec(message)
    if (around) return around[1] ? longEnough.indexOf(around[2]!) + 10 : around[2]!.length - 10
  }
  return text.length
}

function placeOf(text: string, line: number, column: number): number {
  const before = text.split(/(?<=\r\n|\r(?!\n)|\n)/).slice(0, line - 1)
  return before.join('').length + column - 1
}
