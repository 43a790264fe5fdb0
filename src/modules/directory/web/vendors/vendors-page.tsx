import { Plus } from 'lucide-react'
import { useCallback, useMemo } from 'react'
import { Button } from '#ui/action/index.ts'
import { Loaded } from '#ui/feedback/index.ts'
import { Badge, EmptyState, Page } from '#ui/page/index.ts'
import { useQueryOf } from '#ui/request/index.ts'
import { useAddress } from '#ui/screens/index.ts'
import { usePermission } from '#ui/session/session.tsx'
import { type Column, FilterBar, Table } from '#ui/table/index.ts'
import { directoryContract } from '../../contract.ts'
import { isNamed, nameSearch } from '../name-search.ts'
import type { Vendor } from '../shown.ts'
import { directoryScreenWords } from '../text/index.ts'
import { VendorDialog } from './vendor-dialog.tsx'

/** The vendors the city deals with; who manages them may add and change. */
export default function VendorsPage() {
  const say = directoryScreenWords.useWords()
  const mayManage = usePermission('directory.manage') !== null
  const [{ text, open }, change] = useAddress(nameSearch)
  const list = useQueryOf(directoryContract.listVendors, {})
  const columns = useColumns(
    mayManage,
    useCallback((vendorId) => change({ open: vendorId }), [change]),
  )
  const close = () => change({ open: undefined })
  return (
    <Page
      title={say('vendors.title')}
      purpose={say('vendors.purpose')}
      action={
        mayManage && (
          <Button
            kind="primary"
            icon={<Plus aria-hidden size={18} />}
            onClick={() => change({ open: 'new' })}
          >
            {say('vendors.add')}
          </Button>
        )
      }
    >
      <Loaded query={list}>
        {({ vendors }) => {
          const opened = vendors.find(({ vendorId }) => vendorId === open)
          return (
            <>
              {vendors.length > 0 && (
                <FilterBar
                  label={say('filter.name')}
                  text={text}
                  onText={(next) => change({ text: next }, { isStep: false })}
                />
              )}
              <Table
                caption={say('vendors.title')}
                columns={columns}
                rows={vendors.filter((one) => isNamed(one, text))}
                rowKey={({ vendorId }) => vendorId}
                empty={
                  vendors.length === 0 ? (
                    <EmptyState title={say('vendors.empty')}>{say('vendors.emptyBody')}</EmptyState>
                  ) : (
                    <EmptyState title={say('vendors.noneFound')}>{say('users.noneFoundBody')}</EmptyState>
                  )
                }
              />
              {mayManage && open === 'new' && <VendorDialog onClose={close} />}
              {mayManage && opened && <VendorDialog vendor={opened} onClose={close} />}
            </>
          )
        }}
      </Loaded>
    </Page>
  )
}

function useColumns(mayManage: boolean, onChange: (vendorId: string) => void): readonly Column<Vendor>[] {
  const say = directoryScreenWords.useWords()
  return useMemo(() => {
    const facts: Column<Vendor>[] = [
      {
        key: 'name',
        head: say('vendors.title'),
        isRowHead: true,
        cell: (one) => one.name,
        value: (one) => one.kana || one.name,
      },
      {
        key: 'corporateNumber',
        head: say('corporateNumber'),
        isSecondary: true,
        cell: (one) => one.corporateNumber && <span className="tabular">{one.corporateNumber}</span>,
        value: (one) => one.corporateNumber,
      },
      {
        key: 'endedOn',
        head: say('endedOn'),
        cell: (one) =>
          one.endedOn ? (
            <>
              <span className="tabular">{one.endedOn}</span> <Badge>{say('isOverVendor')}</Badge>
            </>
          ) : (
            '—'
          ),
        value: (one) => one.endedOn,
      },
    ]
    const act: Column<Vendor> = {
      key: 'change',
      head: say('change'),
      isHeadHidden: true,
      cell: (one) => (
        <Button
          kind="plain"
          size="small"
          aria-label={say('divisions.change', { name: one.name })}
          onClick={() => onChange(one.vendorId)}
        >
          {say('change')}
        </Button>
      ),
    }
    return mayManage ? [...facts, act] : facts
  }, [say, mayManage, onChange])
}
