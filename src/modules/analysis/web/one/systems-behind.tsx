import { useMemo } from 'react'
import { Button } from '#ui/action/index.ts'
import { Section } from '#ui/page/index.ts'
import { callServer, saveFile } from '#ui/request/index.ts'
import { Table } from '#ui/table/index.ts'
import type { Analyses, AnalysisName } from '../../contract/shapes.ts'
import { analysisContract } from '../../contract.ts'
import { type Bar, systemsTable } from '../../report/index.ts'
import { useSelection } from '../selection.ts'
import { screenWords } from '../text/index.ts'
import { useVoice } from '../voice.ts'
import { columnsOf, keyed } from './table-columns.tsx'

/** More columns than this are made smaller, so that all of them stand on the paper. */
const paperColumns = 6

/** The systems behind the chosen bar; without one, every system looked at, with why it is not counted. */
export function SystemsBehind({
  name,
  analyses,
  bar,
  onShowAll,
}: {
  name: AnalysisName
  analyses: Analyses
  bar: Bar | undefined
  onShowAll: () => void
}) {
  const say = screenWords.useWords()
  const voice = useVoice()
  const table = useMemo(() => systemsTable(analyses, name, voice), [analyses, name, voice])
  const columns = useMemo(() => columnsOf(table), [table])
  const rows = useMemo(() => {
    const behind = bar && new Set(bar.systems.map(({ systemId }) => systemId))
    return keyed(table.rows.filter(({ systemId }) => !behind || behind.has(systemId ?? '')))
  }, [table, bar])
  const title = bar ? say('behindBar', { bar: bar.label }) : say('behind')
  return (
    <Section
      title={<span aria-live="polite">{title}</span>}
      note={bar ? say('behindBarNote', { count: bar.systems.length }) : say('behindNote')}
      action={
        <>
          {bar && (
            <Button kind="plain" size="small" onClick={onShowAll}>
              {say('showAll')}
            </Button>
          )}
          <Downloads name={name} />
        </>
      }
    >
      <div className={columns.length > paperColumns ? 'print:[zoom:0.6]' : undefined}>
        <Table
          caption={`${voice.say(`analysis.title.${name}`)} ${title}`}
          columns={columns}
          rows={rows}
          rowKey={({ key }) => key}
        />
      </div>
    </Section>
  )
}

/** All systems as a file of the server's, for Excel as it is today and as it was. */
function Downloads({ name }: { name: AnalysisName }) {
  const say = screenWords.useWords()
  const selection = useSelection()
  const save = async (encoding: 'utf-8' | 'cp932') =>
    saveFile(await callServer(analysisContract.exportAnalysis, { analysis: name, encoding, ...selection }))
  return (
    <>
      <Button kind="plain" size="small" onClick={() => void save('utf-8')}>
        {say('systemsCsv')}
      </Button>
      <Button kind="plain" size="small" onClick={() => void save('cp932')}>
        {say('systemsCsvCp932')}
      </Button>
    </>
  )
}
