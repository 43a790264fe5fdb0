import { ProblemError } from '../answer/index.ts'

/** No amount is larger: sums over all copies stay exact. */
export const maxNumber = 1e12

/** An object with no other fields than these; a misspelt demand would be one that nobody keeps. */
export function fields(value: unknown, path: string, known: readonly string[]): void {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new ProblemError(path || '$', 'an object is expected')
  const odd = Object.keys(value).find((name) => !known.includes(name))
  if (odd !== undefined)
    throw new ProblemError(path ? `${path}.${odd}` : odd, 'nothing of this name is known')
}

export function list(value: unknown, path: string): asserts value is unknown[] {
  if (!Array.isArray(value)) throw new ProblemError(path, 'a list is expected')
}

export function text(value: unknown, path: string): void {
  if (typeof value !== 'string' || value === '') throw new ProblemError(path, 'a text is expected')
}

export function optionalText(value: unknown, path: string): void {
  if (value !== undefined) text(value, path)
}

export function vector(value: unknown, path: string, width: number, most = maxNumber): void {
  list(value, path)
  if (value.length !== width) throw new ProblemError(path, `${width} numbers are expected`)
  value.forEach((amount, d) => {
    number(amount, `${path}[${d}]`, 0, most)
  })
}

export function optionalNumber(
  value: unknown,
  path: string,
  least: number,
  most: number,
  isWhole = false,
): void {
  if (value === undefined) return
  number(value, path, least, most)
  if (isWhole && !Number.isInteger(value)) throw new ProblemError(path, 'a whole number is expected')
}

function number(value: unknown, path: string, least: number, most: number): void {
  if (typeof value !== 'number' || Number.isNaN(value)) throw new ProblemError(path, 'a number is expected')
  if (value < least) throw new ProblemError(path, value < 0 ? 'negative' : `less than ${least}`)
  if (value > most) throw new ProblemError(path, `more than ${most}`)
}
