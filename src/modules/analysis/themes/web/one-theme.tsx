import { useMemo } from 'react'
import { GoButton } from '#ui/action/index.ts'
import { ChartFrame } from '#ui/chart/chart-frame.tsx'
import { EmptyState } from '#ui/page/index.ts'
import { callServer } from '#ui/request/index.ts'
import { useAddress } from '#ui/screens/index.ts'
import { sayDenominator } from '../../report/index.ts'
import { ChartDrawing } from '../../web/chart/chart-drawing.tsx'
import { SystemsBehind } from '../../web/one/systems-behind.tsx'
import { columnsOf, keyed } from '../../web/one/table-columns.tsx'
import { analysisSearch, useSelection } from '../../web/selection.ts'
import { screenWords } from '../../web/text/index.ts'
import { type Theme, themesContract } from '../contract.ts'
import { answerOfTheme } from '../report/answer.ts'
import { chartOfTheme } from '../report/chart.ts'
import { detailsTable, themeFigures } from '../report/tables.ts'
import { useThemeVoice } from './voice.ts'

/** Answer, bars or their table, and the systems behind. */
export function OneTheme({ theme, place }: { theme: Theme; place: string }) {
  const say = screenWords.useWords()
  const voice = useThemeVoice()
  const selection = useSelection()
  const [{ bar: barKey }, change] = useAddress(analysisSearch)
  const chart = useMemo(() => chartOfTheme(theme, voice), [theme, voice])
  const figures = useMemo(() => themeFigures(theme, voice), [theme, voice])
  const columns = useMemo(() => columnsOf(figures), [figures])
  const rows = useMemo(() => keyed(figures.rows), [figures])
  const details = useMemo(() => detailsTable(theme, voice), [theme, voice])
  if (theme.denominator + theme.missing.length === 0)
    return (
      <EmptyState title={say('empty')} action={<GoButton to="/ledger">{say('emptyGo')}</GoButton>}>
        {say('emptyBody')}
      </EmptyState>
    )
  const title = voice.say(`themes.title.${theme.name}`)
  return (
    <>
      <ChartFrame
        title={`${title} · ${chart.label}`}
        summary={answerOfTheme(theme, voice)}
        denominator={
          <>
            {sayDenominator(theme, voice)}
            <br />
            {voice.say(`themes.note.${theme.name}`)}
          </>
        }
        columns={columns}
        rows={rows}
        rowKey={({ key }) => key}
        fileName={`${title}_${place}`}
        isInteractive
        level={2}
      >
        <ChartDrawing chart={chart} chosen={barKey} onChoose={(key) => change({ bar: key })} />
      </ChartFrame>
      <SystemsBehind
        subject={title}
        table={details}
        bar={[...chart.bars, ...(chart.field?.points ?? [])].find(({ key }) => key === barKey)}
        onShowAll={() => change({ bar: undefined })}
        download={(encoding) =>
          callServer(themesContract.exportTheme, { theme: theme.name, encoding, ...selection })
        }
      />
    </>
  )
}
