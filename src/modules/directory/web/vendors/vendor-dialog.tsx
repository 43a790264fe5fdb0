import { TextField, useDraft } from '#ui/form/index.ts'
import { directoryContract } from '../../contract.ts'
import { NameDialog, nameDraftOf } from '../names/name-dialog.tsx'
import type { Named } from '../names/named.ts'
import { useNameCommands } from '../names/use-name-commands.ts'
import { directoryScreenWords } from '../text/index.ts'

export interface ListedVendor extends Named {
  corporateNumber: string | null
}

/** A new vendor, or a change that can be taken back. */
export function VendorDialog({ vendor, onClose }: { vendor: ListedVendor | undefined; onClose: () => void }) {
  const say = directoryScreenWords.useWords()
  const draft = useDraft({ ...nameDraftOf(vendor), corporateNumber: vendor?.corporateNumber ?? '' })
  const { name, kana, endsOn, corporateNumber } = draft.values
  const { add, change } = useNameCommands({
    add: directoryContract.addVendor,
    change: directoryContract.changeVendor,
    list: directoryContract.listVendors,
    known: vendor && {
      vendorId: vendor.id,
      name: vendor.name,
      kana: vendor.kana,
      corporateNumber: vendor.corporateNumber,
      endedOn: vendor.endsOn,
    },
    name,
    onClose,
  })
  const about = { name, kana, corporateNumber: corporateNumber.normalize('NFKC').trim() || null }
  return (
    <NameDialog
      kind="vendors"
      known={vendor}
      draft={draft}
      endField="endedOn"
      labels={{ corporateNumber: say('corporateNumber') }}
      error={vendor ? change.error : add.error}
      isBusy={add.isPending || change.isPending}
      onSubmit={() =>
        vendor ? change.mutate({ vendorId: vendor.id, ...about, endedOn: endsOn || null }) : add.mutate(about)
      }
      onClose={onClose}
    >
      <TextField
        name="corporateNumber"
        label={say('corporateNumber')}
        hint={say('corporateNumberHint')}
        inputMode="numeric"
        value={corporateNumber}
        onChange={draft.set('corporateNumber')}
      />
    </NameDialog>
  )
}
