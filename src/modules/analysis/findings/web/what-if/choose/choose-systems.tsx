import { useMemo, useState } from 'react'
import { ledgerContract } from '#modules/ledger/contract.ts'
import { Button } from '#ui/action/index.ts'
import { Loaded } from '#ui/feedback/index.ts'
import { EmptyState, Section } from '#ui/page/index.ts'
import { useQueryOf } from '#ui/request/index.ts'
import { type Column, FilterBar, Pager, SelectionBar, Table } from '#ui/table/index.ts'
import { useSelection } from '../../../../web/selection.ts'
import { screenWords } from '../../text/index.ts'
import type { Category } from '../forms/field.ts'
import { FieldDialog } from '../forms/field-dialog.tsx'
import { useTrial } from '../trial/use-trial.ts'
import { type ListedSystem, systemColumns } from './system-columns.tsx'

const pageSize = 20

/** The systems of the ledger, found by any word of their sheets and ticked across pages, and what to try with them. */
export function ChooseSystems({ categories }: { categories: readonly Category[] }) {
  const say = screenWords.useWords()
  const { search, change, retire } = useTrial()
  const { asOf, divisionId, tag } = useSelection()
  const { find, page = 1, retire: retired = [] } = search
  const [chosen, setChosen] = useState<ReadonlyMap<string, string>>(new Map())
  const [isSetting, setIsSetting] = useState(false)
  const listed = useQueryOf(ledgerContract.listSystems, {
    ...(asOf && { asOf }),
    ...(divisionId && { divisionId }),
    ...(tag && { tag: [tag] }),
    ...(find && { text: find }),
    page,
    pageSize,
  })
  const retiredText = JSON.stringify(retired)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the address gives another list of the same systems each time
  const columns = useMemo<Column<ListedSystem>[]>(
    () => systemColumns(say, new Set(retired), (systemId) => change({ rowsOf: systemId })),
    [say, retiredText],
  )
  const names = new Map(listed.data?.systems.map(({ systemId, name }) => [systemId, name]))
  const choose = (keys: ReadonlySet<string>) =>
    setChosen(new Map([...keys].map((key) => [key, names.get(key) ?? chosen.get(key) ?? ''])))
  const only = chosen.size === 1 ? [...chosen.values()][0] : undefined
  return (
    <Section title={say('whatIf.chooseSystems')} note={say('whatIf.chooseNote')}>
      <FilterBar
        label={say('whatIf.find')}
        text={find}
        onText={(text) => change({ find: text, page: undefined }, { isStep: false })}
        onClear={find ? () => change({ find: undefined, page: undefined }) : undefined}
      />
      <Loaded query={listed}>
        {({ systems, found }) => (
          <>
            <Table
              caption={say('whatIf.chooseSystems')}
              columns={columns}
              rows={systems}
              rowKey={({ systemId }) => systemId}
              selection={{
                chosen: new Set(chosen.keys()),
                onChoose: choose,
                nameOf: (key) => names.get(key) ?? '',
              }}
              empty={<EmptyState title={say('whatIf.noneFound')}>{say('whatIf.noneFoundBody')}</EmptyState>}
            />
            {found > 0 && (
              <Pager
                page={page}
                pageSize={pageSize}
                found={found}
                onPage={(next) => change({ page: next })}
              />
            )}
          </>
        )}
      </Loaded>
      <SelectionBar count={chosen.size} onClear={() => setChosen(new Map())}>
        <Button size="small" kind="primary" onClick={() => retire([...chosen.keys()])}>
          {say('whatIf.retire')}
        </Button>
        <Button size="small" onClick={() => setIsSetting(true)}>
          {say('whatIf.changeField')}
        </Button>
      </SelectionBar>
      {isSetting && (
        <FieldDialog
          systemIds={[...chosen.keys()]}
          title={
            only
              ? say('whatIf.changeFieldOf', { system: only })
              : say('whatIf.changeFieldOfMany', { count: chosen.size })
          }
          categories={categories}
          onClose={() => setIsSetting(false)}
        />
      )}
    </Section>
  )
}
