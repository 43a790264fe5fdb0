/** How a figure is spread over the runs; all NaN without any run. */
export interface Distribution {
  mean: number
  /** The value that this share of the runs does not exceed. */
  p10: number
  p50: number
  p90: number
  p95: number
  least: number
  most: number
  /** Every value, least first, for curves. */
  sorted: Float64Array
}

export function distributionOf(values: Float64Array): Distribution {
  const sorted = values.toSorted()
  const at = (share: number) => sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN
  return {
    mean: sorted.reduce((sum, value) => sum + value, 0) / sorted.length,
    p10: at(0.1),
    p50: at(0.5),
    p90: at(0.9),
    p95: at(0.95),
    least: at(0),
    most: at(1),
    sorted,
  }
}
