/**
 * A part of `demands`, which contradict one another, that cannot do with less (QuickXplain; Junker 2004), from
 * answers whether a part contradicts itself.
 */
export async function quickExplain<Demand>(
  demands: Demand[],
  contradict: (demands: Demand[]) => Promise<boolean>,
): Promise<Demand[]> {
  /** What of `open` contradicts `fixed`; `isGrown`: `fixed` has grown since it was asked about. */
  const least = async (fixed: Demand[], isGrown: boolean, open: Demand[]): Promise<Demand[]> => {
    if (isGrown && (await contradict(fixed))) return []
    if (open.length === 1) return open
    const half = open.length >> 1
    const [first, second] = [open.slice(0, half), open.slice(half)]
    const ofSecond = await least([...fixed, ...first], true, second)
    const ofFirst = await least([...fixed, ...ofSecond], ofSecond.length > 0, first)
    return [...ofFirst, ...ofSecond]
  }
  return least([], false, demands)
}
