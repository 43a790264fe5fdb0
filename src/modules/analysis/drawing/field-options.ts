import { axisX, axisY, dot, type PlotOptions, rect, ruleX, ruleY, text } from '@observablehq/plot'
import type { Field, Point } from '../report/index.ts'
import type { Look } from './look.ts'

const fontSize = 13
/** From this width on there is room for names below the points. */
const namedFrom = 760
/** For the names of the quarters, beyond the outermost scores. */
const roomForNames = 0.4
const margins = { marginLeft: 40, marginRight: 8, marginTop: 28, marginBottom: 40 }

/**
 * A field of four quarters with a point for every pair of scores that systems have, its number inside. With `hrefOf`,
 * each point as a whole is a link.
 */
export function fieldOptions(
  { x, y, quarters, points }: Field,
  width: number,
  look: Look,
  hrefOf?: (point: Point) => string,
): PlotOptions & { width: number; height: number } {
  const radius = width < 500 ? 11 : 14
  const height = Math.round(Math.min(560, Math.max(360, width * 0.62)))
  const half = 0.5
  const sides = {
    left: -half,
    right: x.most + half,
    bottom: -half - roomForNames,
    top: y.most + half + roomForNames,
  }
  const [parting, level] = [x.from - half, y.from - half]
  const corners = [
    { ...quarters[0], x: sides.left, y: sides.top, at: 'start', isUpper: true },
    { ...quarters[1], x: sides.right, y: sides.top, at: 'end', isUpper: true },
    { ...quarters[2], x: sides.right, y: sides.bottom, at: 'end', isUpper: false },
    { ...quarters[3], x: sides.left, y: sides.bottom, at: 'start', isUpper: false },
  ] as const
  const ticks = (most: number) => Array.from({ length: most + 1 }, (_, score) => score)
  return {
    width,
    height,
    ...margins,
    x: { domain: [sides.left, sides.right], label: null },
    y: { domain: [sides.bottom, sides.top], label: null },
    marks: [
      rect([null], {
        x1: sides.left,
        x2: sides.right,
        y1: sides.bottom,
        y2: sides.top,
        fill: 'none',
        stroke: look.edge,
      }),
      axisX(ticks(x.most), {
        label: x.label,
        labelAnchor: 'right',
        labelArrow: 'right',
        tickSize: 0,
        tickFormat: String,
        color: look.quiet,
      }),
      axisY(ticks(y.most), {
        label: y.label,
        labelAnchor: 'top',
        labelArrow: 'up',
        tickSize: 0,
        tickFormat: String,
        color: look.quiet,
      }),
      ruleX([parting], { stroke: look.ink, strokeWidth: 1.5 }),
      ruleY([level], { stroke: look.ink, strokeWidth: 1.5 }),
      ...corners.map((corner) =>
        text([corner], {
          x: 'x',
          y: 'y',
          text: ({ label, text: count }: typeof corner) => `${label} ${count}`,
          textAnchor: corner.at,
          dx: corner.at === 'start' ? 6 : -6,
          dy: corner.isUpper ? 13 : -11,
          fontSize: width < 500 ? 11.5 : fontSize,
          fontWeight: 'bold',
          fill: look.ink,
        }),
      ),
      ...[...Map.groupBy(points, ({ meaning }) => meaning)].map(([meaning, some]) =>
        dot(some, {
          x: 'x',
          y: 'y',
          r: radius,
          symbol: meaning === 'usual' ? 'circle' : 'square',
          fill: meaning === 'usual' ? look.ground : look.fillOf(meaning),
          stroke: look.outlineOf(meaning),
          strokeWidth: 2.5,
        }),
      ),
      dot(points, { x: 'x', y: 'y', r: radius * 0.7, fill: look.ground }),
      text(points, {
        x: 'x',
        y: 'y',
        text: ({ systems }: Point) => String(systems.length),
        fontWeight: 'bold',
        fontSize,
        fill: look.ink,
      }),
      ...(width >= namedFrom
        ? [
            text(points, {
              x: 'x',
              y: 'y',
              text: 'label',
              dy: radius + 10,
              fontSize: 11,
              lineWidth: Infinity,
              fill: look.ink,
              stroke: look.ground,
              strokeWidth: 3,
            }),
          ]
        : []),
      ...(hrefOf ? [dot(points, { x: 'x', y: 'y', r: radius + 5, fill: 'transparent', href: hrefOf })] : []),
    ],
  }
}
