import { axisX, barX, type Markish, type PlotOptions, ruleX, text } from '@observablehq/plot'
import type { Language } from '#kernel/module/index.ts'
import { type Bar, type Chart, percent, sayYen } from '../../report/index.ts'
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

/** Room that figures need beyond the longest bar: those of short bars have theirs inside. */
function roomBehind(bars: readonly Bar[], most: number, innerWidth: number): number {
  const rooms = bars.map(
    ({ text: figure, value }) => roomFor([figure]) + 16 - (1 - value / most) * innerWidth,
  )
  return Math.max(8, Math.min(Math.max(0, ...rooms), innerWidth * 0.4))
}

/** Horizontal bars from zero, label to the left or above, figure at the end; each row as a whole is a link. */
export function barOptions(
  chart: Chart,
  { id, hrefOf, language }: { id: string; hrefOf: (bar: Bar) => string; language: Language },
): (width: number) => PlotOptions {
  const labelRoom = roomFor(chart.bars.map(({ label }) => label)) + 12
  const most = Math.max(...chart.bars.map(({ value }) => value), (chart.limit?.value ?? 0) * 1.1, 0.001)
  return (width) => {
    const isAbove = width < narrowWidth || labelRoom > width * labelShare
    const rowHeight = isAbove ? 50 : 30
    const drawn = chart.bars.filter(({ value }) => value > 0)
    return {
      marginLeft: isAbove ? 2 : labelRoom,
      marginRight: roomBehind(chart.bars, most, width * (isAbove ? 1 : 1 - labelShare)),
      marginTop: 44,
      marginBottom: chart.limit ? 28 : 8,
      height: 44 + (chart.limit ? 28 : 8) + rowHeight * Math.max(1, chart.bars.length),
      x: { domain: [0, most], label: null },
      y: {
        domain: chart.bars.map(({ key }) => key),
        padding: isAbove ? 0.62 : 0.28,
        label: null,
        axis: null,
      },
      marks: [
        axis(chart, language),
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

function axis({ kind, unit, bars }: Chart, language: Language): Markish {
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
    ...(kind === 'share' && {
      ticks: 5,
      tickFormat: (share: number) => percent(share).replace('.0%', '%'),
    }),
    ...(kind === 'yen' && { ticks: 5, tickFormat: (yen: number) => sayYen(yen, language) }),
    ...(kind === 'count' && { ticks: wholes, tickFormat: String }),
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
    ? text(bars, { x: 0, y: 'key', text: 'label', textAnchor: 'start', dx: 2, dy: -13 })
    : text(bars, { x: 0, y: 'key', text: 'label', textAnchor: 'end', dx: -8 })
}

function limitMarks({ limit }: Chart): Markish[] {
  if (!limit) return []
  return [
    ruleX([limit.value], { stroke: 'var(--ink)', strokeWidth: 1.5, strokeDasharray: '5 4' }),
    text([limit], {
      x: 'value',
      text: 'label',
      frameAnchor: 'bottom',
      dy: 20,
      textAnchor: 'middle',
      fontWeight: 'bold',
    }),
  ]
}
