import { axisX, barX, type Markish, type PlotOptions, ruleX, text } from '@observablehq/plot'
import { type Bar, type Chart, percent } from '../../report/index.ts'
import { meaningLooks } from './meanings.ts'
import { fillOf } from './patterns.tsx'

const fontSize = 13
const narrowWidth = 600
/** Labels may take so much of the width; longer ones stand above their bars. */
const labelShare = 0.45

/** Room for a text in pixels: Japanese signs are square, others about half as wide. */
function roomFor(texts: readonly string[]): number {
  const widths = texts.map((each) =>
    [...each].reduce((sum, sign) => sum + (sign.charCodeAt(0) < 256 ? 0.58 : 1), 0),
  )
  return Math.ceil(Math.max(0, ...widths) * fontSize)
}

/** Horizontal bars from zero, label to the left or above, figure at the end; each row as a whole is a link. */
export function barOptions(
  chart: Chart,
  { id, hrefOf }: { id: string; hrefOf: (bar: Bar) => string },
): (width: number) => PlotOptions {
  const labelRoom = roomFor(chart.bars.map(({ label }) => label)) + 12
  const textRoom = roomFor(chart.bars.map((bar) => bar.text)) + 16
  const most = Math.max(...chart.bars.map(({ value }) => value), (chart.limit?.value ?? 0) * 1.1, 0.001)
  return (width) => {
    const isAbove = width < narrowWidth || labelRoom > width * labelShare
    const rowHeight = isAbove ? 46 : 30
    const drawn = chart.bars.filter(({ value }) => value > 0)
    return {
      marginLeft: isAbove ? 2 : labelRoom,
      marginRight: textRoom,
      marginTop: 44,
      marginBottom: 8,
      height: 52 + rowHeight * Math.max(1, chart.bars.length),
      x: { domain: [0, most], label: null },
      y: { domain: chart.bars.map(({ key }) => key), padding: isAbove ? 0.5 : 0.28, label: null, axis: null },
      marks: [
        axis(chart),
        ruleX([0], { stroke: 'var(--edge)' }),
        ...barMarks(drawn, id, isAbove),
        labels(chart.bars, isAbove),
        text(chart.bars, {
          x: 'value',
          y: 'key',
          text: 'text',
          textAnchor: 'start',
          dx: 6,
          dy: isAbove ? 8 : 0,
          fontWeight: 'bold',
          fontVariant: 'tabular-nums',
        }),
        ...limitMarks(chart),
        barX(chart.bars, {
          x1: 0,
          x2: most,
          y: 'key',
          fill: 'transparent',
          inset: -4,
          href: hrefOf,
        }),
      ],
    }
  }
}

function axis({ kind, unit, bars }: Chart): Markish {
  const most = Math.max(1, ...bars.map(({ value }) => value))
  const step = Math.max(1, Math.ceil(most / 5))
  const wholes = Array.from({ length: Math.floor(most / step) + 1 }, (_, at) => at * step)
  return axisX({
    anchor: 'top',
    label: unit,
    labelAnchor: 'left',
    labelArrow: 'none',
    tickSize: 0,
    color: 'var(--quiet)',
    ...(kind === 'share'
      ? { ticks: 5, tickFormat: (share: number) => percent(share).replace('.0%', '%') }
      : { ticks: wholes }),
  })
}

function barMarks(bars: readonly Bar[], id: string, isAbove: boolean): Markish[] {
  return [...Map.groupBy(bars, ({ meaning }) => meaning)].map(([meaning, some]) =>
    barX(some, {
      x: 'value',
      y: 'key',
      fill: fillOf(id, meaning),
      stroke: meaningLooks[meaning].colour,
      dy: isAbove ? 8 : 0,
    }),
  )
}

function labels(bars: readonly Bar[], isAbove: boolean): Markish {
  return isAbove
    ? text(bars, { x: 0, y: 'key', text: 'label', textAnchor: 'start', dx: 2, dy: -14 })
    : text(bars, { x: 0, y: 'key', text: 'label', textAnchor: 'end', dx: -8 })
}

function limitMarks({ limit }: Chart): Markish[] {
  if (!limit) return []
  return [
    ruleX([limit.value], { stroke: 'var(--ink)', strokeWidth: 1.5, strokeDasharray: '5 4' }),
    text([limit], {
      x: 'value',
      text: 'label',
      frameAnchor: 'top',
      dy: -26,
      textAnchor: 'middle',
      fontWeight: 'bold',
    }),
  ]
}
