import { drawSvg } from '#kernel/drawing/index.ts'
import { flowOptions } from '../../drawing/flow-options.ts'
import type { Look } from '../../drawing/look.ts'
import type { Chart } from '../../report/index.ts'
import type { Drawing } from './draw-bars.ts'
import { fillOf, outlineOf, patterns } from './looks.ts'

const paper: Look = {
  ink: '#1a1a1c',
  quiet: '#595959',
  edge: '#767676',
  ground: '#ffffff',
  fillOf,
  outlineOf,
}

/** A flow for paper: the boxes of the screen, stages beside each other. */
export function drawFlow(chart: Chart): Drawing {
  const options = flowOptions(chart, 620, paper)
  return { svg: drawSvg(options, patterns), width: options.width, height: options.height }
}
