import { axisX, barX, type Markish, ruleX, text } from '@observablehq/plot'
import { drawSvg } from '#kernel/documents/index.ts'
import { type Bar, type Chart, percent } from '../../report/index.ts'
import { inLines, roomFor } from './labels.ts'
import { fillOf, outlineOf, patterns } from './looks.ts'

const width = 620
const mostLabel = 230
const lineHeight = 15

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
  const rows = bars.map((bar) => rowOf(chart, bar))
  const labelRoom = 12 + Math.max(...rows.map(({ lines }) => Math.max(...lines.split('\n').map(roomFor))))
  const most = Math.max(...chart.bars.map(({ value }) => value), (chart.limit?.value ?? 0) * 1.1, 0.001)
  const rowHeight = 8 + lineHeight * Math.max(...rows.map(({ lines }) => lines.split('\n').length))
  const top = chart.limit ? 52 : 40
  const height = top + rowHeight * rows.length + 6
  const svg = drawSvg(
    {
      width,
      height,
      marginLeft: labelRoom,
      marginRight: endRoom(rows, most, width - labelRoom),
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
        text(rows, { x: 0, y: 'key', text: 'lines', textAnchor: 'end', dx: -8, lineHeight: 1.2 }),
        text(rows, { x: 'value', y: 'key', text: 'end', textAnchor: 'start', dx: 6 }),
        ...limitMarks(chart),
      ],
      color: { type: 'identity' },
    },
    patterns,
  )
  return { svg, width, height }
}

function rowOf({ legend }: Chart, bar: Bar): Row {
  const meaning = legend.find((entry) => entry.meaning === bar.meaning)?.label
  const lines = inLines(bar.label, mostLabel).join('\n')
  return { ...bar, lines, end: meaning ? `${bar.text} ${meaning}` : bar.text }
}

/** As little room to the right as every bar with its end needs. */
function endRoom(rows: readonly Row[], most: number, room: number): number {
  const needs = rows.map(({ value, end }) => {
    const reach = value / most
    const need = roomFor(end) + 14
    return reach === 0 ? 0 : (need - room * (1 - reach)) / reach
  })
  return Math.min(room / 2, Math.max(16, ...needs))
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
    color: '#595959',
    ...(kind === 'share'
      ? { ticks: 5, tickFormat: (share: number) => percent(share).replace('.0%', '%') }
      : { ticks: wholes }),
  })
}

function limitMarks({ limit }: Chart): Markish[] {
  if (!limit) return []
  return [
    ruleX([limit.value], { stroke: '#1a1a1c', strokeWidth: 1.2, strokeDasharray: '5 4' }),
    text([limit], { x: 'value', text: 'label', frameAnchor: 'top', dy: -32, textAnchor: 'middle' }),
  ]
}
