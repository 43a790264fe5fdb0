import { useMemo } from 'react'
import { ChartFrame } from '#ui/chart/chart-frame.tsx'
import { useQueryOf } from '#ui/request/index.ts'
import type { Diagnosis } from '../../contract/diagnosis.ts'
import type { AnalysisName } from '../../contract/shapes.ts'
import { analysisContract } from '../../contract.ts'
import {
  answerOf,
  type Chart,
  column,
  denominatorOf,
  figuresTable,
  type Table,
  type Voice,
} from '../../report/index.ts'
import { ChartDrawing } from '../chart/chart-drawing.tsx'
import { useVoice } from '../voice.ts'
import { withCity } from './city-column.ts'
import { columnsOf, keyed } from './table-columns.tsx'

/** The answer, its drawing or its table, and what it is of. */
export function ChartPart({
  name,
  diagnosis: { analyses, asOf, city, divisions },
  chart,
  chosen,
  onChoose,
}: {
  name: AnalysisName
  diagnosis: Diagnosis
  chart: Chart
  chosen: string | undefined
  onChoose: (key: string | undefined) => void
}) {
  const voice = useVoice()
  const summary = useQueryOf(analysisContract.summarise, { asOf }, { enabled: divisions.length > 0 })
  const compared = divisions.length > 0 ? summary.data : undefined
  const table = useMemo(
    () =>
      chart.key === 'perSystem'
        ? barsTable(chart, voice)
        : withCity(figuresTable(analyses, name, voice), compared, name, voice),
    [analyses, chart, name, voice, compared],
  )
  const columns = useMemo(() => columnsOf(table), [table])
  const rows = useMemo(() => keyed(table.rows), [table])
  return (
    <ChartFrame
      title={chart.label}
      summary={answerOf(analyses, name, voice)}
      denominator={denominatorOf(analyses, name, voice)}
      columns={columns}
      rows={rows}
      rowKey={({ key }) => key}
      fileName={[voice.say(`analysis.title.${name}`), chart.label, city.name, asOf].join('_')}
      isInteractive
      level={2}
    >
      <ChartDrawing chart={chart} chosen={chosen} onChoose={onChoose} />
    </ChartFrame>
  )
}

/** One row a bar. */
function barsTable(chart: Chart, voice: Voice): Table {
  return {
    columns: [column(voice, 'system'), { key: 'value', label: chart.unit, kind: chart.kind }],
    rows: chart.bars.map(({ label, value, systems }) => ({
      cells: [label, value],
      ...(systems[0] && { systemId: systems[0].systemId }),
    })),
  }
}
