import { useMemo } from 'react'
import { Button, GoButton } from '#ui/action/index.ts'
import { EmptyState } from '#ui/page/index.ts'
import { type Selection, Table } from '#ui/table/index.ts'
import { useLanguage } from '#ui/words/index.ts'
import type { ColumnKey, sortKeys } from '../../contract/list.ts'
import { ledgerWords } from '../text/index.ts'
import { columnsOf } from './columns.tsx'
import type { Listed } from './filters.tsx'
import { filterOf, type ListSearch, nothingWanted, usualColumns } from './list-search.ts'

/** One page of systems, sorted by the server, each with a box. */
export function SystemsTable({
  listed,
  search,
  mayWrite,
  chosen,
  onChoose,
  onChange,
}: {
  listed: Listed
  search: ListSearch
  mayWrite: boolean
  chosen: Selection['chosen']
  onChoose: Selection['onChoose']
  onChange: (change: Partial<ListSearch>) => void
}) {
  const say = ledgerWords.useWords()
  const language = useLanguage()
  const { asOf, costYear, systems } = listed
  const shown = search.columns ?? usualColumns
  const columns = useMemo(
    () =>
      columnsOf(say, language, asOf, costYear).filter(
        ({ key, isRowHead }) => isRowHead || shown.includes(key as ColumnKey),
      ),
    [say, language, asOf, costYear, shown],
  )
  const selection = useMemo(
    (): Selection => ({
      chosen,
      onChoose,
      nameOf: (systemId) => systems.find((one) => one.systemId === systemId)?.name ?? '',
    }),
    [chosen, onChoose, systems],
  )
  const isFiltered = Object.keys(filterOf(search)).length > 0
  return (
    <Table
      caption={say('list.title')}
      columns={columns}
      rows={systems}
      rowKey={({ systemId }) => systemId}
      selection={selection}
      sort={{ key: search.sort, order: search.order }}
      onSort={({ key, order }) => onChange({ sort: key as (typeof sortKeys)[number], order, page: 1 })}
      empty={
        isFiltered ? (
          <EmptyState
            title={say('list.nothingFound')}
            action={
              <Button onClick={() => onChange(nothingWanted)}>
                {say('list.showAll', { count: listed.visible })}
              </Button>
            }
          >
            {say('list.nothingFoundBody')}
          </EmptyState>
        ) : (
          <EmptyList mayWrite={mayWrite} />
        )
      }
    />
  )
}

function EmptyList({ mayWrite }: { mayWrite: boolean }) {
  const say = ledgerWords.useWords()
  return (
    <EmptyState
      title={say('list.empty')}
      action={
        mayWrite && (
          <>
            <GoButton kind="primary" to="/ledger/new">
              {say('list.register')}
            </GoButton>
            <GoButton to="/ledger/import">{say('list.import')}</GoButton>
          </>
        )
      }
    >
      {say(mayWrite ? 'list.emptyBody' : 'list.emptyForReader')}
    </EmptyState>
  )
}
