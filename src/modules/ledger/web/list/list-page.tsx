import { useMemo } from 'react'
import { GoButton } from '#ui/action/index.ts'
import { useAsOf } from '#ui/as-of/as-of.ts'
import { Loaded } from '#ui/feedback/index.ts'
import { EmptyState, Page } from '#ui/page/index.ts'
import { useQueryOf } from '#ui/request/index.ts'
import { useAddress } from '#ui/screens/index.ts'
import { usePermission } from '#ui/session/session.tsx'
import { DensitySwitch, Pager, Table } from '#ui/table/index.ts'
import { useLanguage } from '#ui/words/index.ts'
import type { sortKeys } from '../../contract/list.ts'
import { ledgerContract } from '../../contract.ts'
import { ledgerWords } from '../text/index.ts'
import { columnsOf } from './columns.tsx'
import { ExportMenu } from './export-menu.tsx'
import { Filters } from './filters.tsx'
import { filterOf, listSearch, nothingWanted } from './list-search.ts'

const pageSize = 50

/** Every system that the person may see: found, filtered, sorted, exported. */
export default function ListPage() {
  const say = ledgerWords.useWords()
  const language = useLanguage()
  const { asOf, isToday } = useAsOf()
  const [search, change] = useAddress(listSearch)
  const filter = filterOf(search)
  const { sort, order, page } = search
  const list = useQueryOf(ledgerContract.listSystems, { asOf, ...filter, sort, order, page, pageSize })
  const mayWrite = usePermission('ledger.write') !== null && isToday
  const year = list.data?.fiscalYear
  const columns = useMemo(() => columnsOf(say, language, year), [say, language, year])
  const isFiltered = Object.keys(filter).length > 0
  return (
    <Page
      title={say('list.title')}
      purpose={say('list.purpose')}
      action={
        <>
          {mayWrite && (
            <GoButton kind="primary" to="/ledger/new">
              {say('list.register')}
            </GoButton>
          )}
          <ExportMenu filter={filter} order={{ sort, order }} />
        </>
      }
    >
      <Filters search={search} facets={list.data?.facets} counts={list.data} onChange={change} />
      <Loaded query={list}>
        {(data) => (
          <>
            <Table
              caption={say('list.title')}
              columns={columns}
              rows={data.systems}
              rowKey={({ systemId }) => systemId}
              sort={{ key: sort, order }}
              onSort={({ key, order: next }) =>
                change({ sort: key as (typeof sortKeys)[number], order: next, page: 1 })
              }
              empty={
                isFiltered ? (
                  <EmptyState title={say('list.nothingFound')}>{say('list.nothingFoundBody')}</EmptyState>
                ) : (
                  <EmptyList mayWrite={mayWrite} />
                )
              }
            />
            {data.found > 0 && (
              <div className="flex flex-wrap items-center justify-between gap-x-6">
                <div className="min-w-0 flex-1">
                  <Pager
                    page={page}
                    pageSize={pageSize}
                    found={data.found}
                    onPage={(next) => change({ page: next })}
                  />
                </div>
                <div className="pt-4">
                  <DensitySwitch />
                </div>
              </div>
            )}
            {isFiltered && data.found === 0 && (
              <p className="mt-4 text-center">
                <button
                  type="button"
                  onClick={() => change(nothingWanted)}
                  className="min-h-9 text-accent underline"
                >
                  {say('list.showAll', { count: data.visible })}
                </button>
              </p>
            )}
          </>
        )}
      </Loaded>
    </Page>
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
