import { type ReactNode, useId, useRef, useState } from 'react'
import { Button } from '../action/button.tsx'
import { saveFile } from '../request/save-file.ts'
import type { Column } from '../table/column.ts'
import { csvOf } from '../table/csv.ts'
import { Table } from '../table/table.tsx'
import { uiWords } from '../text/index.ts'
import { pngFileOf } from './png-file.ts'
import { svgFileOf } from './svg-file.ts'

/**
 * Around every chart: the question as title, the answer as one sentence, the drawing or its table, the denominator, and
 * both as files. A drawing is hidden from screen readers, which get the sentence and the table, unless its marks are links.
 */
export function ChartFrame<Row extends object>({
  title,
  summary,
  denominator,
  columns,
  rows,
  rowKey,
  fileName,
  isInteractive = false,
  level = 3,
  children,
}: {
  title: string
  /** What the chart says, in one sentence. */
  summary: string
  /** n = 35(未回答 2: …) */
  denominator?: ReactNode
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  rowKey: (row: Row) => string
  /** Of the downloads, without its ending. */
  fileName: string
  /** The marks are links with names of their own (`finish` of `PlotChart` may give them). */
  isInteractive?: boolean
  /** Of the title among the page's headings. */
  level?: 2 | 3
  /** The SVG: `<PlotChart …/>` or one's own. */
  children: ReactNode
}) {
  const say = uiWords.useWords()
  const titleId = useId()
  const Heading = level === 2 ? 'h2' : 'h3'
  const drawing = useRef<HTMLDivElement>(null)
  const [isTable, setIsTable] = useState(false)
  const save = async (fileOf: typeof pngFileOf | typeof svgFileOf) => {
    const svg = drawing.current?.querySelector<SVGSVGElement>('svg:not([aria-hidden])')
    if (svg) saveFile(await fileOf(svg, fileName))
  }
  return (
    <figure aria-labelledby={titleId} className="min-w-0">
      <figcaption className="mb-2">
        <Heading id={titleId} className="text-base">
          {title}
        </Heading>
        <p>{summary}</p>
      </figcaption>
      <div
        ref={drawing}
        aria-hidden={!isInteractive}
        className={isTable ? 'hidden print:block' : 'overflow-x-auto'}
      >
        {children}
      </div>
      <div className={isTable ? 'print:hidden' : isInteractive ? 'hidden' : 'sr-only'}>
        <Table caption={title} columns={columns} rows={rows} rowKey={rowKey} />
      </div>
      {denominator && <p className="mt-2 text-quiet text-sm">{denominator}</p>}
      <div className="no-print mt-1 flex flex-wrap gap-x-1">
        <Button kind="plain" size="small" aria-pressed={isTable} onClick={() => setIsTable(!isTable)}>
          {say(isTable ? 'chart.showChart' : 'chart.showTable')}
        </Button>
        <Button
          kind="plain"
          size="small"
          onClick={() =>
            saveFile({ fileName: `${fileName}.csv`, mediaType: 'text/csv', bytes: csvOf(columns, rows) })
          }
        >
          CSV
        </Button>
        <Button kind="plain" size="small" disabled={isTable} onClick={() => void save(svgFileOf)}>
          SVG
        </Button>
        <Button kind="plain" size="small" disabled={isTable} onClick={() => void save(pngFileOf)}>
          PNG
        </Button>
      </div>
    </figure>
  )
}
