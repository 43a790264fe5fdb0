/** Jobs for a crew to be tried with; all know what they start from. */
export function sumJobs(start: number) {
  return {
    add: async (more: number) => start + more,
    count: async (_: null, shouldStop: () => boolean) => {
      let count = start
      while (!shouldStop()) count++
      return count
    },
    fail: async (message: string): Promise<number> => {
      throw new RangeError(message)
    },
  }
}
