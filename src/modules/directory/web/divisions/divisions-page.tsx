import { Plus } from 'lucide-react'
import { useCallback, useMemo } from 'react'
import { Button } from '#ui/action/index.ts'
import { Loaded } from '#ui/feedback/index.ts'
import { Badge, EmptyState, Page } from '#ui/page/index.ts'
import { useQueryOf } from '#ui/request/index.ts'
import { useAddress } from '#ui/screens/index.ts'
import { type Column, FilterBar, Table } from '#ui/table/index.ts'
import { directoryContract } from '../../contract.ts'
import { isNamed, nameSearch } from '../name-search.ts'
import type { Division } from '../shown.ts'
import { directoryScreenWords } from '../text/index.ts'
import { DivisionDialog } from './division-dialog.tsx'

/** The divisions of the city: those that stand first, the abolished ones named so. */
export default function DivisionsPage() {
  const say = directoryScreenWords.useWords()
  const [{ text, open }, change] = useAddress(nameSearch)
  const list = useQueryOf(directoryContract.listDivisions, {})
  const columns = useColumns(useCallback((open) => change({ open }), [change]))
  const close = () => change({ open: undefined })
  return (
    <Page
      title={say('divisions.title')}
      purpose={say('divisions.purpose')}
      action={
        <Button kind="primary" icon={<Plus aria-hidden size={18} />} onClick={() => change({ open: 'new' })}>
          {say('divisions.add')}
        </Button>
      }
    >
      <Loaded query={list}>
        {({ divisions }) => {
          const opened = divisions.find(({ divisionId }) => divisionId === open)
          return (
            <>
              {divisions.length > 0 && (
                <FilterBar
                  label={say('filter.name')}
                  text={text}
                  onText={(next) => change({ text: next }, { isStep: false })}
                />
              )}
              <Table
                caption={say('divisions.title')}
                columns={columns}
                rows={divisions.filter((one) => isNamed(one, text))}
                rowKey={({ divisionId }) => divisionId}
                empty={
                  divisions.length === 0 ? (
                    <EmptyState title={say('divisions.empty')}>{say('divisions.emptyBody')}</EmptyState>
                  ) : (
                    <EmptyState title={say('divisions.noneFound')}>{say('users.noneFoundBody')}</EmptyState>
                  )
                }
              />
              {open === 'new' && <DivisionDialog onClose={close} />}
              {opened && <DivisionDialog division={opened} onClose={close} />}
            </>
          )
        }}
      </Loaded>
    </Page>
  )
}

function useColumns(onChange: (divisionId: string) => void): readonly Column<Division>[] {
  const say = directoryScreenWords.useWords()
  return useMemo(
    () => [
      {
        key: 'name',
        head: say('posts.division'),
        isRowHead: true,
        cell: (one) => one.name,
        value: (one) => one.kana || one.name,
      },
      {
        key: 'kana',
        head: say('kana'),
        isSecondary: true,
        cell: (one) => one.kana,
        value: (one) => one.kana,
      },
      {
        key: 'abolishedOn',
        head: say('abolishedOn'),
        cell: (one) =>
          one.abolishedOn ? (
            <>
              <span className="tabular">{one.abolishedOn}</span> <Badge>{say('isOver')}</Badge>
            </>
          ) : (
            '—'
          ),
        value: (one) => one.abolishedOn,
      },
      {
        key: 'change',
        head: say('change'),
        isHeadHidden: true,
        cell: (one) => (
          <Button
            kind="plain"
            size="small"
            aria-label={say('divisions.change', { name: one.name })}
            onClick={() => onChange(one.divisionId)}
          >
            {say('change')}
          </Button>
        ),
      },
    ],
    [say, onChange],
  )
}
