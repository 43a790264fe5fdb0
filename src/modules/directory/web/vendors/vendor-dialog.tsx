import { Button } from '#ui/action/index.ts'
import { useToast } from '#ui/feedback/index.ts'
import { DateField, Form, TextField, useDraft } from '#ui/form/index.ts'
import { Dialog } from '#ui/overlay/index.ts'
import { useCommandOf } from '#ui/request/index.ts'
import { directoryContract } from '../../contract.ts'
import type { Vendor } from '../shown.ts'
import { directoryScreenWords } from '../text/index.ts'

const refreshes = [directoryContract.listVendors]

/** A new vendor, or a change that can be taken back. */
export function VendorDialog({ vendor, onClose }: { vendor?: Vendor; onClose: () => void }) {
  const say = directoryScreenWords.useWords()
  const tell = useToast()
  const { values, set } = useDraft({
    name: vendor?.name ?? '',
    kana: vendor?.kana ?? '',
    corporateNumber: vendor?.corporateNumber ?? '',
    endedOn: vendor?.endedOn ?? '',
  })
  const takeBack = useCommandOf(directoryContract.changeVendor, { refreshes })
  const add = useCommandOf(directoryContract.addVendor, {
    refreshes,
    onDone: (_, { name }) => {
      tell({ text: say('divisions.added', { name }) })
      onClose()
    },
  })
  const change = useCommandOf(directoryContract.changeVendor, {
    refreshes,
    onDone: (_, { name }) => {
      tell({
        text: say('divisions.changed', { name }),
        ...(vendor && { undo: () => takeBack.mutate(vendor) }),
      })
      onClose()
    },
  })
  const submit = () => {
    const about = {
      name: values.name,
      kana: values.kana,
      corporateNumber: values.corporateNumber.normalize('NFKC').trim() || null,
    }
    vendor
      ? change.mutate({ vendorId: vendor.vendorId, ...about, endedOn: values.endedOn || null })
      : add.mutate(about)
  }
  return (
    <Dialog
      title={vendor ? say('divisions.change', { name: vendor.name }) : say('vendors.add')}
      onClose={onClose}
    >
      <Form
        isShort
        error={vendor ? change.error : add.error}
        fieldOf={{ 'directory.nameTaken': 'name' }}
        labels={{
          name: say('vendors.title'),
          kana: say('kana'),
          corporateNumber: say('corporateNumber'),
          endedOn: say('endedOn'),
        }}
        onSubmit={submit}
      >
        <TextField
          name="name"
          label={say('vendors.title')}
          isRequired
          value={values.name}
          onChange={set('name')}
        />
        <TextField
          name="kana"
          label={say('kana')}
          hint={say('kanaHint')}
          value={values.kana}
          onChange={set('kana')}
        />
        <TextField
          name="corporateNumber"
          label={say('corporateNumber')}
          hint={say('corporateNumberHint')}
          inputMode="numeric"
          value={values.corporateNumber}
          onChange={set('corporateNumber')}
        />
        {vendor && (
          <DateField
            name="endedOn"
            label={say('endedOn')}
            hint={say('endedOnHint')}
            value={values.endedOn}
            onChange={set('endedOn')}
          />
        )}
        <div>
          <Button type="submit" kind="primary" isBusy={add.isPending || change.isPending}>
            {say(vendor ? 'save' : 'add')}
          </Button>
        </div>
      </Form>
    </Dialog>
  )
}
