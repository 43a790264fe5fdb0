import { useMemo, useState } from 'react'
import { GoButton } from '#ui/action/index.ts'
import { useAsOf } from '#ui/as-of/as-of.ts'
import { Loaded } from '#ui/feedback/index.ts'
import { Page } from '#ui/page/index.ts'
import { useQueryOf } from '#ui/request/index.ts'
import { useAddress } from '#ui/screens/index.ts'
import { usePermission } from '#ui/session/session.tsx'
import { DensitySwitch, Pager } from '#ui/table/index.ts'
import { ledgerContract } from '../../contract.ts'
import { ledgerWords } from '../text/index.ts'
import { ColumnsMenu } from './columns-menu.tsx'
import { CostYear } from './cost-year.tsx'
import { ExportMenu } from './export-menu.tsx'
import { Filters } from './filters.tsx'
import { filterOf, listSearch, orderOf } from './list-search.ts'
import { SelectedSystems } from './selected-systems.tsx'
import { Sentence } from './sentence.tsx'
import { SystemsTable } from './systems-table.tsx'
import { ViewsMenu } from './views-menu.tsx'

const pageSize = 50

/** Every system that the person may see: found, filtered, sorted, picked, exported. */
export default function ListPage() {
  const say = ledgerWords.useWords()
  const { asOf, isToday } = useAsOf()
  const [search, change] = useAddress(listSearch)
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const filter = useMemo(() => filterOf(search), [search])
  const order = orderOf(search)
  const { page } = search
  const list = useQueryOf(ledgerContract.listSystems, { asOf, ...filter, ...order, page, pageSize })
  const mayWrite = usePermission('ledger.write') !== null && isToday
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
          <ExportMenu wish={filter} order={order} label={say('export')} note={say('export.note')} />
        </>
      }
    >
      <Filters search={search} listed={list.data} onChange={change} />
      <div className="mb-3 flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
        {list.data && <Sentence search={search} listed={list.data} isWaiting={list.isPlaceholderData} />}
        <div className="no-print flex flex-wrap items-center gap-x-2">
          <ViewsMenu search={search} onOpen={change} />
          <ColumnsMenu chosen={search.columns} onChange={(columns) => change({ columns })} />
          {list.data && <CostYear listed={list.data} onChange={(costYear) => change({ costYear })} />}
          <DensitySwitch />
        </div>
      </div>
      <Loaded query={list}>
        {(listed) => (
          <>
            <SystemsTable
              listed={listed}
              search={search}
              mayWrite={mayWrite}
              chosen={chosen}
              onChoose={setChosen}
              onChange={change}
            />
            {listed.found > 0 && (
              <Pager
                page={page}
                pageSize={pageSize}
                found={listed.found}
                onPage={(next) => change({ page: next })}
              />
            )}
          </>
        )}
      </Loaded>
      <SelectedSystems systemIds={[...chosen]} order={order} onClear={() => setChosen(new Set())} />
    </Page>
  )
}
