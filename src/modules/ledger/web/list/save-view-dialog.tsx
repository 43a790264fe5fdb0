import { Button } from '#ui/action/index.ts'
import { useToast } from '#ui/feedback/index.ts'
import { Form, TextField, useDraft } from '#ui/form/index.ts'
import { Dialog } from '#ui/overlay/index.ts'
import { useCommandOf } from '#ui/request/index.ts'
import { ledgerContract } from '../../contract.ts'
import { ledgerWords } from '../text/index.ts'
import { type ListSearch, viewOf } from './list-search.ts'

/** Keeps what the list shows under a name. */
export function SaveViewDialog({ search, onClose }: { search: ListSearch; onClose: () => void }) {
  const say = ledgerWords.useWords()
  const tell = useToast()
  const { values, set } = useDraft({ name: '' })
  const add = useCommandOf(ledgerContract.addView, {
    refreshes: [ledgerContract.listViews],
    onDone: (_, { name }) => {
      tell({ text: say('views.saved', { name }) })
      onClose()
    },
  })
  return (
    <Dialog title={say('views.saveTitle')} onClose={onClose}>
      <p className="mb-4">{say('views.saveLead')}</p>
      <Form
        isShort
        error={add.error}
        labels={{ name: say('views.name') }}
        fieldOf={{ 'ledger.viewNameTaken': 'name' }}
        onSubmit={() => add.mutate({ name: values.name, ...viewOf(search) })}
      >
        <TextField
          name="name"
          label={say('views.name')}
          isRequired
          value={values.name}
          onChange={set('name')}
        />
        <div>
          <Button type="submit" kind="primary" isBusy={add.isPending}>
            {say('views.saveVerb')}
          </Button>
        </div>
      </Form>
    </Dialog>
  )
}
