import { arrow, type Markish, type PlotOptions, rect, text } from '@observablehq/plot'
import type { Bar, Chart } from '../report/index.ts'
import { type FlowBox, layFlow } from './lay-flow.ts'
import type { Look } from './look.ts'

const fontSize = 13

/** Boxes with a figure in each, joined by arrows. With `hrefOf`, each box as a whole is a link. */
export function flowOptions(
  chart: Chart,
  width: number,
  look: Look,
  hrefOf?: (bar: Bar) => string,
): PlotOptions & { width: number; height: number } {
  const { height, stages, boxes, arrows } = layFlow(chart, width)
  const place = { x1: 'x1', y1: 'y1', x2: 'x2', y2: 'y2' } as const
  return {
    width,
    height: height + 2,
    margin: 1,
    x: { domain: [0, width], range: [1, width - 1], axis: null },
    y: { domain: [0, height], range: [1, height + 1], axis: null },
    marks: [
      rect(stages, { ...place, rx: 6, fill: 'none', stroke: look.edge, strokeDasharray: '4 3' }),
      text(stages, {
        ...middle,
        y: 'y1',
        dy: 15,
        text: 'label',
        fontWeight: 'bold',
        fontSize,
        fill: look.ink,
      }),
      arrow(arrows, { ...place, stroke: look.ink, strokeWidth: 1.5, headLength: 7 }),
      rect(boxes, {
        ...place,
        rx: 4,
        fill: look.ground,
        stroke: (box: FlowBox) => look.outlineOf(box.bar.meaning),
        strokeWidth: 1.5,
      }),
      ...signs(boxes, look),
      line(boxes, 20, { text: ({ bar }) => bar.label, fontSize, fill: look.ink }),
      line(boxes, 42, { text: ({ bar }) => bar.text, fontSize: 16, fontWeight: 'bold', fill: look.ink }),
      line(boxes, 64, { text: ({ bar }) => bar.note ?? '', fontSize: 12, fill: look.quiet }),
      ...(hrefOf
        ? [rect(boxes, { ...place, fill: 'transparent', href: ({ bar }: FlowBox) => hrefOf(bar) })]
        : []),
    ],
  }
}

const middle = { x: ({ x1, x2 }: { x1: number; x2: number }) => (x1 + x2) / 2, textAnchor: 'middle' } as const

function line(
  boxes: readonly FlowBox[],
  dy: number,
  says: { text(box: FlowBox): string; fontSize: number; fill: string; fontWeight?: 'bold' },
): Markish {
  return text(boxes, { ...middle, y: 'y1', dy, ...says })
}

/** A strip in the pattern of its meaning at the left of every box that is not usual. */
function signs(boxes: readonly FlowBox[], look: Look): Markish[] {
  const unusual = boxes.filter(({ bar }) => bar.meaning !== 'usual')
  return [...Map.groupBy(unusual, ({ bar }) => bar.meaning)].map(([meaning, some]) =>
    rect(some, {
      x1: 'x1',
      x2: ({ x1 }: FlowBox) => x1 + 6,
      y1: 'y1',
      y2: 'y2',
      fill: look.fillOf(meaning),
      stroke: look.outlineOf(meaning),
    }),
  )
}
