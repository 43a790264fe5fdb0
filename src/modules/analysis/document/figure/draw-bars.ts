import { axisX, barX, type Markish, ruleX, text } from '@observablehq/plot'
import { drawSvg } from '#kernel/drawing/index.ts'
import { type Bar, type Chart, percent } from '../../report/index.ts'
import { inLines, roomFor } from './labels.ts'
import { fillOf, outlineOf, patterns } from './looks.ts'

const width = 620
const mostLabel = 230
/** Many bars are drawn smaller, so that question, answer and drawing stay on one page. */
const sizes = {
  usual: { fontSize: 12, lineHeight: 15, gap: 9 },
  small: { fontSize: 10.5, lineHeight: 12, gap: 5 },
}
const manyBars = 12

export interface Drawing {
  svg: string
  width: number
  height: number
}

interface Row extends Bar {
  lines: string
  /** The figure, and in words what a pattern means. */
  end: string
}

/** Horizontal bars from zero for paper: label to the left, figure and meaning at the end. `most` is the axis' end. */
export function drawBars(chart: Chart, bars: readonly Bar[]): Drawing {
  const { fontSize, lineHeight, gap } = sizes[bars.length > manyBars ? 'small' : 'usual']
  const rows = bars.map((bar) => rowOf(chart, bar, fontSize))
  const lines = rows.map((row) => row.lines.split('\n'))
  const labelRoom = 12 + Math.max(...lines.flat().map((line) => roomFor(line, fontSize)))
  const most = Math.max(...chart.bars.map(({ value }) => value), (chart.limit?.value ?? 0) * 1.1, 0.001)
  const rowHeight = gap + lineHeight * Math.max(...lines.map(({ length }) => length))
  const top = chart.limit ? 52 : 40
  const height = top + rowHeight * rows.length + 6
  const marginRight = endRoom(rows, fontSize, most, width - labelRoom)
  const pixels = (value: number) => (value / most) * (width - labelRoom - marginRight)
  const crossed = rows.filter(({ value, end }) => {
    const ahead = pixels(chart.limit?.value ?? most) - pixels(value)
    return ahead > 0 && ahead < roomFor(end, fontSize) + 10
  })
  const svg = drawSvg(
    {
      width,
      height,
      marginLeft: labelRoom,
      marginRight,
      marginTop: top,
      marginBottom: 6,
      x: { domain: [0, most], label: null },
      y: { domain: rows.map(({ key }) => key), padding: 0.24, label: null, axis: null },
      marks: [
        axis(chart),
        ruleX([0], { stroke: '#767676' }),
        barX(
          rows.filter(({ value }) => value > 0),
          {
            x: 'value',
            y: 'key',
            fill: ({ meaning }: Row) => fillOf(meaning),
            stroke: ({ meaning }: Row) => outlineOf(meaning),
          },
        ),
        text(rows, { x: 0, y: 'key', text: 'lines', textAnchor: 'end', dx: -8, lineHeight: 1.2, fontSize }),
        ...limitMarks(chart),
        // White below, where the line to compare with would run through a figure.
        text(crossed, { ...ends(fontSize), stroke: 'white', strokeWidth: 4 }),
        text(rows, ends(fontSize)),
      ],
      color: { type: 'identity' },
    },
    patterns,
  )
  return { svg, width, height }
}

function ends(fontSize: number) {
  return { x: 'value', y: 'key', text: 'end', textAnchor: 'start', dx: 6, fontSize } as const
}

function rowOf({ legend }: Chart, bar: Bar, fontSize: number): Row {
  const meaning = legend
    .find((entry) => entry.meaning === bar.meaning)
    ?.label.split('(')[0]
    ?.trim()
  const lines = inLines(bar.label, fontSize, mostLabel).join('\n')
  return { ...bar, lines, end: meaning && bar.text !== meaning ? `${bar.text} ${meaning}` : bar.text }
}

/** As little room to the right as every bar with its end needs. */
function endRoom(rows: readonly Row[], fontSize: number, most: number, room: number): number {
  const needs = rows.map(({ value, end }) => {
    const reach = value / most
    const need = roomFor(end, fontSize) + 14
    return reach === 0 ? 0 : (need - room * (1 - reach)) / reach
  })
  return Math.min(room / 2, Math.max(16, ...needs))
}

function axis({ kind, unit, bars }: Chart): Markish {
  const most = Math.max(1, ...bars.map(({ value }) => value))
  const step = roundStep(most / 5)
  const wholes = Array.from({ length: Math.floor(most / step) + 1 }, (_, at) => at * step)
  return axisX({
    anchor: 'top',
    label: unit,
    labelAnchor: 'left',
    labelArrow: 'none',
    tickSize: 0,
    color: '#595959',
    ...(kind === 'share'
      ? { ticks: 5, tickFormat: (share: number) => percent(share).replace('.0%', '%') }
      : { ticks: wholes, tickFormat: (count: number) => count.toLocaleString('ja-JP') }),
  })
}

/** 1, 2, 5, 10, 20, 50 … */
function roundStep(least: number): number {
  const power = 10 ** Math.floor(Math.log10(Math.max(1, least)))
  return power * ([1, 2, 5].find((factor) => factor * power >= least) ?? 10)
}

function limitMarks({ limit }: Chart): Markish[] {
  if (!limit) return []
  return [
    ruleX([limit.value], { stroke: '#1a1a1c', strokeWidth: 1.2, strokeDasharray: '5 4' }),
    text([limit], { x: 'value', text: 'label', frameAnchor: 'top', dy: -32, textAnchor: 'middle' }),
  ]
}
