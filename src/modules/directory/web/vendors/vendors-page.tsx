import { useMemo } from 'react'
import type { OutputOf } from '#kernel/contract/index.ts'
import { useQueryOf } from '#ui/request/index.ts'
import type { Column } from '#ui/table/index.ts'
import { directoryContract } from '../../contract.ts'
import { NameList } from '../names/name-list.tsx'
import { directoryScreenWords } from '../text/index.ts'
import { type ListedVendor, VendorDialog } from './vendor-dialog.tsx'

/** The vendors the city deals with. */
export default function VendorsPage() {
  const say = directoryScreenWords.useWords()
  const columns = useMemo(
    (): readonly Column<ListedVendor>[] => [
      {
        key: 'corporateNumber',
        head: say('corporateNumber'),
        isSecondary: true,
        cell: (one) => one.corporateNumber && <span className="tabular">{one.corporateNumber}</span>,
        value: (one) => one.corporateNumber,
      },
    ],
    [say],
  )
  return (
    <NameList
      kind="vendors"
      query={useQueryOf(directoryContract.listVendors, {})}
      namesOf={vendorsOf}
      columns={columns}
      dialog={(vendor, onClose) => <VendorDialog key={vendor?.id} vendor={vendor} onClose={onClose} />}
    />
  )
}

const vendorsOf = ({ vendors }: OutputOf<typeof directoryContract.listVendors>): ListedVendor[] =>
  vendors.map(({ vendorId, endedOn, ...one }) => ({ ...one, id: vendorId, endsOn: endedOn }))
