import type { UseQueryResult } from '@tanstack/react-query'
import { Plus } from 'lucide-react'
import { type ReactNode, useMemo } from 'react'
import type { RequestFailed } from '#kernel/contract/index.ts'
import { Button } from '#ui/action/index.ts'
import { Loaded } from '#ui/feedback/index.ts'
import { EmptyState, Page } from '#ui/page/index.ts'
import { useAddress } from '#ui/screens/index.ts'
import { usePermission } from '#ui/session/session.tsx'
import { type Column, FilterBar, Table } from '#ui/table/index.ts'
import { directoryScreenWords } from '../text/index.ts'
import { changeColumn, endColumn, nameColumn } from './columns.tsx'
import { isNamed, nameSearch } from './name-search.ts'
import type { Named, NameKind } from './named.ts'

/** The names of one kind that the ledger is written with: looked through, added and changed in one shape. */
export function NameList<Answer, One extends Named>({
  kind,
  query,
  namesOf,
  columns,
  dialog,
}: {
  kind: NameKind
  query: UseQueryResult<Answer, RequestFailed>
  namesOf: (answer: Answer) => readonly One[]
  /** Between the name and its end. */
  columns: readonly Column<One>[]
  dialog: (one: One | undefined, onClose: () => void) => ReactNode
}) {
  const say = directoryScreenWords.useWords()
  const mayManage = usePermission('directory.manage') !== null
  const [{ text, open }, change] = useAddress(nameSearch)
  const shown = useMemo(
    () => [
      nameColumn(say(`names.${kind}.one`)),
      ...columns,
      endColumn(say(`names.${kind}.endsOn`), say(`names.${kind}.over`)),
      ...(mayManage ? [changeColumn(say, (id) => change({ open: id }))] : []),
    ],
    [say, kind, columns, mayManage, change],
  )
  const close = () => change({ open: undefined })
  return (
    <Page
      title={say(`names.${kind}.title`)}
      purpose={say(`names.${kind}.purpose`)}
      action={
        mayManage && (
          <Button
            kind="primary"
            icon={<Plus aria-hidden size={18} />}
            onClick={() => change({ open: 'new' })}
          >
            {say(`names.${kind}.add`)}
          </Button>
        )
      }
    >
      <Loaded query={query}>
        {(answer) => {
          const names = namesOf(answer)
          const opened = names.find(({ id }) => id === open)
          return (
            <>
              {names.length > 0 && (
                <FilterBar
                  label={say('filter.name')}
                  text={text}
                  onText={(next) => change({ text: next }, { isStep: false })}
                />
              )}
              <Table
                caption={say(`names.${kind}.title`)}
                columns={shown}
                rows={names.filter((one) => isNamed(one, text))}
                rowKey={({ id }) => id}
                empty={
                  names.length === 0 ? (
                    <EmptyState title={say(`names.${kind}.empty`)}>
                      {say(`names.${kind}.emptyBody`)}
                    </EmptyState>
                  ) : (
                    <EmptyState title={say(`names.${kind}.noneFound`)}>
                      {say('users.noneFoundBody')}
                    </EmptyState>
                  )
                }
              />
              {mayManage && (opened || open === 'new') && dialog(opened, close)}
            </>
          )
        }}
      </Loaded>
    </Page>
  )
}
