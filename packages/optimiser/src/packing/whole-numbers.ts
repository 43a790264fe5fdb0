/** The factor 10^p, p ≤ 9, that makes all numbers whole up to a billionth; 0 when there is none. */
export function wholeFactor(numbers: Iterable<number>): number {
  let factor = 1
  for (const value of numbers) {
    while (
      Math.abs(value * factor - Math.round(value * factor)) >
      1e-9 * Math.max(1, Math.abs(value * factor))
    ) {
      factor *= 10
      if (factor > 1e9) return 0
    }
  }
  return factor
}

/** Greatest common divisor of whole numbers; 0 when all are zero. */
export function commonDivisor(numbers: Iterable<number>): number {
  let divisor = 0
  for (const value of numbers) {
    let rest = Math.abs(Math.round(value))
    while (rest !== 0) [divisor, rest] = [rest, divisor % rest]
  }
  return divisor
}

/** Every one of the amounts is a multiple of the result; 0 when no such step was found. */
export function stepOf(amounts: number[]): number {
  const factor = wholeFactor(amounts)
  if (factor === 0 || Math.max(...amounts, 0) * factor > 1e15) return 0
  return commonDivisor(amounts.map((amount) => amount * factor)) / factor
}
