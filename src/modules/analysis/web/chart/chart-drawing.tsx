import { useCallback, useEffect, useId, useMemo, useRef } from 'react'
import { PlotChart } from '#ui/chart/plot-chart.tsx'
import { useLanguage } from '#ui/words/index.ts'
import { fieldOptions } from '../../drawing/field-options.ts'
import { flowOptions } from '../../drawing/flow-options.ts'
import type { Chart } from '../../report/index.ts'
import { screenWords } from '../text/index.ts'
import { barOptions } from './bar-options.ts'
import { Legend } from './legend.tsx'
import { lookOf } from './look-of.ts'
import { Patterns } from './patterns.tsx'

const look =
  '[&_a[aria-current]_:is(rect,circle)]:[stroke:var(--accent)] [&_a[aria-current]_:is(rect,circle)]:[stroke-width:2] [&_a:hover_:is(rect,circle)]:[fill:color-mix(in_srgb,var(--accent)_10%,transparent)]'

/** A chart as bars, boxes or points, each a link to the systems behind it. */
export function ChartDrawing({
  chart,
  chosen,
  onChoose,
}: {
  chart: Chart
  /** Key of the chosen bar or point. */
  chosen: string | undefined
  onChoose: (key: string | undefined) => void
}) {
  const language = useLanguage()
  const id = useId()
  const place = useRef<HTMLDivElement>(null)
  const now = useRef({ chosen, onChoose })
  now.current = { chosen, onChoose }
  const options = useMemo(() => {
    if (chart.field) return fieldDrawn(chart.field, id)
    if (chart.flow) return (width: number) => flowOptions(chart, width, lookOf(id), hrefOf)
    return barOptions(chart, { id, hrefOf, language })
  }, [chart, id, language])
  const finish = useCallback(
    (drawing: Element) => {
      const patterns = place.current?.querySelector('defs')
      if (patterns) drawing.prepend(patterns.cloneNode(true))
      drawing.setAttribute('role', 'group')
      drawing.setAttribute('aria-label', screenWords.say(language, 'barsName', { chart: chart.label }))
      hideAllButLinks(drawing)
      linksOf(drawing).forEach((link, at) => {
        const bar = marksOf(chart)[at]
        if (!bar) return
        link.setAttribute(
          'aria-label',
          screenWords.say(language, 'barName', { label: bar.label, text: bar.text }),
        )
        link.addEventListener('click', (event) => {
          if (event.ctrlKey || event.metaKey || event.shiftKey) return
          event.preventDefault()
          now.current.onChoose(now.current.chosen === bar.key ? undefined : bar.key)
        })
      })
      mark(drawing, chart, now.current.chosen)
    },
    [chart, language],
  )
  useEffect(() => {
    if (place.current) mark(place.current, chart, chosen)
  }, [chart, chosen])
  return (
    <div ref={place} className={look}>
      <svg aria-hidden className="absolute size-0">
        <Patterns id={id} />
      </svg>
      <Legend chart={chart} />
      <PlotChart options={options} finish={finish} />
    </div>
  )
}

function fieldDrawn(field: NonNullable<Chart['field']>, id: string) {
  return (width: number) => fieldOptions(field, width, lookOf(id), hrefOf)
}

/** What is drawn and can be chosen, in the order of its links. */
function marksOf({ field, bars }: Chart) {
  return field?.points ?? bars
}

/** The address of the same page with that bar chosen, to be opened elsewhere or mailed. */
function hrefOf({ key }: { key: string }): string {
  const address = new URL(window.location.href)
  address.searchParams.set('bar', key)
  return `${address.pathname}${address.search}`
}

/** Bars, ticks and figures are said by the names of the links; Plot's own names of its marks are no use to anybody. */
function hideAllButLinks(drawing: Element) {
  for (const group of drawing.querySelectorAll('g[aria-label]')) {
    group.removeAttribute('aria-label')
    if (!group.querySelector('a')) group.setAttribute('aria-hidden', 'true')
  }
}

function linksOf(drawing: Element): SVGAElement[] {
  return [...drawing.querySelectorAll<SVGAElement>('a')]
}

function mark(drawing: Element, chart: Chart, chosen: string | undefined) {
  const marks = marksOf(chart)
  linksOf(drawing).forEach((link, at) => {
    if (chosen !== undefined && marks[at]?.key === chosen) link.setAttribute('aria-current', 'true')
    else link.removeAttribute('aria-current')
  })
}
