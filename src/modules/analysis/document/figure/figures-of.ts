import type { Figure } from '#kernel/documents/index.ts'
import type { Chart, Voice } from '../../report/index.ts'
import { drawBars } from './draw-bars.ts'
import { drawFlow } from './draw-flow.ts'

/** As many bars as fit on a page below each other. */
const mostBars = 40

/** A chart as figures of a document: more than one where a page cannot hold it. */
export function figuresOf(
  chart: Chart,
  { title, answer }: { title: string; answer: string },
  { say }: Voice,
): Figure[] {
  const caption = say('analysis.document.figureTitle', { title, label: chart.label })
  if (chart.flow) {
    const boxes = chart.bars.map(({ label, text, note = '' }) => `${label} ${text} ${note}`).join(' → ')
    return [
      {
        kind: 'figure',
        caption,
        alt: say('analysis.document.flowAlt', { label: caption, boxes, answer }),
        ...drawFlow(chart),
      },
    ]
  }
  const parts = Math.ceil(chart.bars.length / mostBars)
  return Array.from({ length: parts }, (_, part) => {
    const bars = chart.bars.slice(part * mostBars, (part + 1) * mostBars)
    const longest = bars.reduce((most, bar) => (bar.value > most.value ? bar : most))
    const named = parts === 1 ? caption : say('analysis.document.part', { caption, part: part + 1, parts })
    return {
      kind: 'figure',
      caption: named,
      alt: say('analysis.document.alt', {
        label: named,
        bars: bars.length,
        most: longest.label,
        text: longest.text,
        answer,
      }),
      ...drawBars(chart, bars),
    }
  })
}
