import type { Bar, Chart, Stage } from '../report/index.ts'

/** A place in pixels from the upper left. */
interface Place {
  x1: number
  y1: number
  x2: number
  y2: number
}

export interface FlowBox extends Place {
  bar: Bar
}

export interface FlowLayout {
  width: number
  height: number
  stages: readonly (Place & { label: string })[]
  /** In the order of the chart's bars. */
  boxes: readonly FlowBox[]
  /** From one box or stage to the next. */
  arrows: readonly Place[]
}

const boxHeight = 78
/** Between boxes, and between stages. */
const gap = 24
const padding = 6
const headHeight = 28
/** Narrower drawings have their stages below each other. */
const besideFrom = 600

/** Where the boxes of a flow stand: stages beside each other from left to right, or below each other where it is narrow. */
export function layFlow({ bars, flow = [] }: Pick<Chart, 'bars' | 'flow'>, width: number): FlowLayout {
  const isBeside = width >= besideFrom
  const stageWidth = isBeside ? (width - gap * (flow.length - 1)) / flow.length : width
  const heights = flow.map(heightOf)
  const tallest = Math.max(0, ...heights)
  let top = 0
  const stages = flow.map(({ label }, at) => {
    const x1 = isBeside ? at * (stageWidth + gap) : 0
    const height = isBeside ? tallest : (heights[at] ?? 0)
    const stage = { label, x1, x2: x1 + stageWidth, y1: top, y2: top + height }
    if (!isBeside) top = stage.y2 + gap
    return stage
  })
  const boxes = flow.flatMap((stage, at) => boxesOf(stage, bars, stages[at]!))
  const order = new Map(bars.map(({ key }, at) => [key, at]))
  return {
    width,
    height: Math.max(0, ...stages.map(({ y2 }) => y2)),
    stages,
    boxes: boxes.toSorted((a, b) => (order.get(a.bar.key) ?? 0) - (order.get(b.bar.key) ?? 0)),
    arrows: [...between(stages, isBeside), ...flow.flatMap((stage) => within(stage, boxes))],
  }
}

function heightOf({ bars }: Stage): number {
  return headHeight + bars.length * boxHeight + (bars.length - 1) * gap + padding
}

/** In the middle of their stage, which may be higher than they need. */
function boxesOf({ bars: keys, ...stage }: Stage, bars: readonly Bar[], place: Place): FlowBox[] {
  const spare = place.y2 - place.y1 - heightOf({ ...stage, bars: keys })
  return keys.flatMap((key, at) => {
    const bar = bars.find((each) => each.key === key)
    const y1 = place.y1 + headHeight + spare / 2 + at * (boxHeight + gap)
    return bar ? [{ bar, x1: place.x1 + padding, x2: place.x2 - padding, y1, y2: y1 + boxHeight }] : []
  })
}

function between(stages: readonly Place[], isBeside: boolean): Place[] {
  return stages.slice(1).map((to, at) => {
    const from = stages[at]!
    const [x, y] = [(from.x1 + from.x2) / 2, (from.y1 + from.y2) / 2]
    return isBeside
      ? { x1: from.x2 + 2, y1: y, x2: to.x1 - 2, y2: y }
      : { x1: x, y1: from.y2 + 2, x2: x, y2: to.y1 - 2 }
  })
}

function within({ bars: keys }: Stage, boxes: readonly FlowBox[]): Place[] {
  const own = keys.flatMap((key) => boxes.find(({ bar }) => bar.key === key) ?? [])
  return own.slice(1).map((to, at) => {
    const x = (to.x1 + to.x2) / 2
    return { x1: x, y1: own[at]!.y2 + 2, x2: x, y2: to.y1 - 2 }
  })
}
