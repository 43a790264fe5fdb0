import { useMemo } from 'react'
import { Button } from '#ui/action/index.ts'
import { Section } from '#ui/page/index.ts'
import { Table } from '#ui/table/index.ts'
import type { Bar, Table as ReportTable } from '../../report/index.ts'
import { screenWords } from '../text/index.ts'
import { type Download, Downloads } from './downloads.tsx'
import { columnsOf, keyed } from './table-columns.tsx'

/** More columns than this are made smaller, so that all of them stand on the paper. */
const paperColumns = 6

/** The systems behind the chosen bar; without one, every system looked at, with why it is not counted. */
export function SystemsBehind({
  subject,
  table,
  bar,
  onShowAll,
  download,
}: {
  /** What the table is about, for whoever hears it. */
  subject: string
  table: ReportTable
  bar: Pick<Bar, 'key' | 'label' | 'systems'> | undefined
  onShowAll: () => void
  download: Download
}) {
  const say = screenWords.useWords()
  const columns = useMemo(() => columnsOf(table), [table])
  const rows = useMemo(
    () => keyed(bar ? table.rows.filter((row) => isBehind(row, bar)) : table.rows),
    [table, bar],
  )
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
          <Downloads download={download} />
        </>
      }
    >
      <div className={columns.length > paperColumns ? 'print:[zoom:0.6]' : undefined}>
        <Table caption={`${subject} ${title}`} columns={columns} rows={rows} rowKey={({ key }) => key} />
      </div>
    </Section>
  )
}

function isBehind(
  { systemId, bar: only }: ReportTable['rows'][number],
  { key, systems }: Pick<Bar, 'key' | 'systems'>,
): boolean {
  return only === undefined ? systems.some((system) => system.systemId === systemId) : only === key
}
