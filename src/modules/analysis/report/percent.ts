/** 0.618 → 「61.8%」. */
export function percent(share: number): string {
  return `${(share * 100).toFixed(1)}%`
}

/** More or less than before, with its sign: +3.0%, −3.0%, ±0.0%. */
export function sayGrowth(growth: number): string {
  const text = percent(Math.abs(growth))
  return `${text === percent(0) ? '±' : growth > 0 ? '+' : '−'}${text}`
}
