import { Button } from '#ui/action/index.ts'
import { useToast } from '#ui/feedback/index.ts'
import { DateField, Form, TextField, useDraft } from '#ui/form/index.ts'
import { Dialog } from '#ui/overlay/index.ts'
import { useCommandOf } from '#ui/request/index.ts'
import { directoryContract } from '../../contract.ts'
import type { Division } from '../shown.ts'
import { directoryScreenWords } from '../text/index.ts'

const refreshes = [directoryContract.listDivisions]

/** A new division, or a change that can be taken back. */
export function DivisionDialog({ division, onClose }: { division?: Division; onClose: () => void }) {
  const say = directoryScreenWords.useWords()
  const tell = useToast()
  const { values, set } = useDraft({
    name: division?.name ?? '',
    kana: division?.kana ?? '',
    abolishedOn: division?.abolishedOn ?? '',
  })
  const takeBack = useCommandOf(directoryContract.changeDivision, { refreshes })
  const add = useCommandOf(directoryContract.addDivision, {
    refreshes,
    onDone: (_, { name }) => {
      tell({ text: say('divisions.added', { name }) })
      onClose()
    },
  })
  const change = useCommandOf(directoryContract.changeDivision, {
    refreshes,
    onDone: (_, { name }) => {
      tell({
        text: say('divisions.changed', { name }),
        ...(division && { undo: () => takeBack.mutate(division) }),
      })
      onClose()
    },
  })
  const { name, kana, abolishedOn } = values
  const submit = () =>
    division
      ? change.mutate({ divisionId: division.divisionId, name, kana, abolishedOn: abolishedOn || null })
      : add.mutate({ name, kana })
  return (
    <Dialog
      title={division ? say('divisions.change', { name: division.name }) : say('divisions.add')}
      onClose={onClose}
    >
      <Form
        isShort
        error={division ? change.error : add.error}
        fieldOf={{ 'directory.nameTaken': 'name' }}
        labels={{ name: say('posts.division'), kana: say('kana'), abolishedOn: say('abolishedOn') }}
        onSubmit={submit}
      >
        <TextField name="name" label={say('posts.division')} isRequired value={name} onChange={set('name')} />
        <TextField
          name="kana"
          label={say('kana')}
          hint={say('kanaHint')}
          value={kana}
          onChange={set('kana')}
        />
        {division && (
          <DateField
            name="abolishedOn"
            label={say('abolishedOn')}
            hint={say('abolishedOnHint')}
            value={abolishedOn}
            onChange={set('abolishedOn')}
          />
        )}
        <div>
          <Button type="submit" kind="primary" isBusy={add.isPending || change.isPending}>
            {say(division ? 'save' : 'add')}
          </Button>
        </div>
      </Form>
    </Dialog>
  )
}
