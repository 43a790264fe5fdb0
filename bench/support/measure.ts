/** The middle one of some runs, in milliseconds; what comes before each of them is not counted. */
export async function median(
  times: number,
  work: () => Promise<unknown>,
  before?: () => Promise<unknown>,
): Promise<number> {
  const taken: number[] = []
  for (let time = 0; time < times; time++) {
    await before?.()
    taken.push(await once(work))
  }
  return taken.sort((a, b) => a - b)[Math.floor(times / 2)] ?? Number.NaN
}

/** One run, in milliseconds. */
export async function once(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}

export function ms(milliseconds: number): string {
  return `${milliseconds.toFixed(1)} ms`
}
