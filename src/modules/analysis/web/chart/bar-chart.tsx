import { useCallback, useEffect, useId, useMemo, useRef } from 'react'
import { PlotChart } from '#ui/chart/plot-chart.tsx'
import { useLanguage } from '#ui/words/index.ts'
import type { Bar, Chart } from '../../report/index.ts'
import { screenWords } from '../text/index.ts'
import { barOptions } from './bar-options.ts'
import { Legend } from './legend.tsx'
import { Patterns } from './patterns.tsx'

const look =
  '[&_a[aria-current]_rect]:[stroke:var(--accent)] [&_a[aria-current]_rect]:[stroke-width:2] [&_a:hover_rect]:[fill:color-mix(in_srgb,var(--accent)_10%,transparent)]'

/** A chart whose bars are links to the systems behind them. */
export function BarChart({
  chart,
  chosen,
  onChoose,
}: {
  chart: Chart
  /** Key of the chosen bar. */
  chosen: string | undefined
  onChoose: (key: string | undefined) => void
}) {
  const language = useLanguage()
  const id = useId()
  const place = useRef<HTMLDivElement>(null)
  const now = useRef({ chosen, onChoose })
  now.current = { chosen, onChoose }
  const options = useMemo(() => barOptions(chart, { id, hrefOf, language }), [chart, id, language])
  const finish = useCallback(
    (drawing: Element) => {
      const patterns = place.current?.querySelector('defs')
      if (patterns) drawing.prepend(patterns.cloneNode(true))
      drawing.setAttribute('role', 'group')
      drawing.setAttribute('aria-label', screenWords.say(language, 'barsName', { chart: chart.label }))
      hideAllButLinks(drawing)
      linksOf(drawing).forEach((link, at) => {
        const bar = chart.bars[at]
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

/** The address of the same page with that bar chosen, to be opened elsewhere or mailed. */
function hrefOf({ key }: Bar): string {
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

function mark(drawing: Element, { bars }: Chart, chosen: string | undefined) {
  linksOf(drawing).forEach((link, at) => {
    if (chosen !== undefined && bars[at]?.key === chosen) link.setAttribute('aria-current', 'true')
    else link.removeAttribute('aria-current')
  })
}
