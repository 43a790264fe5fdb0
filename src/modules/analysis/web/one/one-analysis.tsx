import { useMemo } from 'react'
import { GoButton } from '#ui/action/index.ts'
import { Tabs } from '#ui/overlay/index.ts'
import { EmptyState } from '#ui/page/index.ts'
import { callServer } from '#ui/request/index.ts'
import { useAddress } from '#ui/screens/index.ts'
import type { Diagnosis } from '../../contract/diagnosis.ts'
import type { AnalysisName } from '../../contract/shapes.ts'
import { analysisContract } from '../../contract.ts'
import { chartsOf, systemsTable } from '../../report/index.ts'
import { analysisSearch, useSelection } from '../selection.ts'
import { screenWords } from '../text/index.ts'
import { useVoice } from '../voice.ts'
import { ChartPart } from './chart-part.tsx'
import { SystemsBehind } from './systems-behind.tsx'

/** The charts of an analysis as tabs where there are several, and the systems behind. */
export function OneAnalysis({ name, diagnosis }: { name: AnalysisName; diagnosis: Diagnosis }) {
  const say = screenWords.useWords()
  const voice = useVoice()
  const [{ chart: chartKey, bar: barKey }, change] = useAddress(analysisSearch)
  const { analyses } = diagnosis
  const selection = useSelection()
  const table = useMemo(() => systemsTable(analyses, name, voice), [analyses, name, voice])
  const charts = useMemo(() => chartsOf(analyses, name, voice), [analyses, name, voice])
  if (analyses[name].denominator + analyses[name].missing.length === 0)
    return (
      <EmptyState title={say('empty')} action={<GoButton to="/ledger">{say('emptyGo')}</GoButton>}>
        {say('emptyBody')}
      </EmptyState>
    )
  const chart = charts.find(({ key }) => key === chartKey) ?? charts[0]
  const bar = chart.bars.find(({ key }) => key === barKey)
  const note = chart.key === 'period' ? 'period.note' : chart.key === 'yearly' ? 'yearly.note' : null
  const drawn = (
    <>
      {note && <p className="mb-4 text-quiet text-sm">{say(note)}</p>}
      <ChartPart
        name={name}
        diagnosis={diagnosis}
        chart={chart}
        chosen={barKey}
        onChoose={(key) => change({ bar: key })}
      />
    </>
  )
  return (
    <>
      {charts.length > 1 ? (
        <Tabs
          label={say('views')}
          tabs={charts}
          chosen={chart.key}
          onChoose={(key) => change({ chart: key === charts[0].key ? undefined : key, bar: undefined })}
        >
          {drawn}
        </Tabs>
      ) : (
        drawn
      )}
      <SystemsBehind
        subject={voice.say(`analysis.title.${name}`)}
        table={table}
        bar={bar}
        onShowAll={() => change({ bar: undefined })}
        download={(encoding) =>
          callServer(analysisContract.exportAnalysis, { analysis: name, encoding, ...selection })
        }
      />
    </>
  )
}
