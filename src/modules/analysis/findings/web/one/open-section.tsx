import { useMemo } from 'react'
import type { OutputOf } from '#kernel/contract/index.ts'
import { Section } from '#ui/page/index.ts'
import { Go } from '#ui/screens/index.ts'
import { type Column, Table } from '#ui/table/index.ts'
import { useLanguage } from '#ui/words/index.ts'
import type { showFinding } from '../../contract/findings.ts'
import { screenWords } from '../text/index.ts'

type Open = OutputOf<typeof showFinding>['open'][number]

/** Answers that the rule asked for and nobody has given: what would make it surer. */
export function OpenSection({ open }: { open: readonly Open[] }) {
  const say = screenWords.useWords()
  const language = useLanguage()
  const columns = useMemo<Column<Open>[]>(
    () => [
      {
        key: 'system',
        head: say('column.system'),
        isRowHead: true,
        value: ({ system }) => system,
        cell: ({ system, systemId, categoryKey }) => (
          <Go to="/ledger/systems/$systemId" params={{ systemId }} hash={categoryKey}>
            {system}
          </Go>
        ),
      },
      {
        key: 'field',
        head: say('column.field'),
        value: (row) => row.fieldLabel[language],
        cell: ({ fieldLabel, category }) => (
          <>
            {fieldLabel[language]}
            <span className="block text-quiet text-sm">{category[language]}</span>
          </>
        ),
      },
      {
        key: 'reason',
        head: say('column.reason'),
        value: ({ reason }) => say(`reason.${reason}`),
        cell: ({ reason }) => say(`reason.${reason}`),
      },
      {
        key: 'division',
        head: say('column.division'),
        isSecondary: true,
        value: ({ division }) => division,
        cell: ({ division }) => division,
      },
    ],
    [say, language],
  )
  if (open.length === 0) return null
  return (
    <Section title={say('open.title', { count: open.length })} note={say('open.note')}>
      <Table
        caption={say('open.table')}
        columns={columns}
        rows={open}
        rowKey={({ systemId, field, row }) => [systemId, field, row?.collection, row?.rowKey].join(' ')}
      />
    </Section>
  )
}
