import type { ReactNode } from 'react'
import type { RequestFailed } from '#kernel/contract/index.ts'
import { Button } from '#ui/action/index.ts'
import { DateField, type Draft, Form, TextField } from '#ui/form/index.ts'
import { Dialog } from '#ui/overlay/index.ts'
import { directoryScreenWords } from '../text/index.ts'
import type { Named, NameKind } from './named.ts'

export interface NameDraft {
  name: string
  kana: string
  endsOn: string
}

export const nameDraftOf = (one: Named | undefined): NameDraft => ({
  name: one?.name ?? '',
  kana: one?.kana ?? '',
  endsOn: one?.endsOn ?? '',
})

/** A new name or a change of one. */
export function NameDialog({
  kind,
  known,
  draft: { values, set },
  endField,
  labels = {},
  error,
  isBusy,
  children,
  onSubmit,
  onClose,
}: {
  kind: NameKind
  known: Named | undefined
  draft: Pick<Draft<NameDraft>, 'values' | 'set'>
  /** What the operations call the last day. */
  endField: string
  /** Of the fields between the reading and the end. */
  labels?: Readonly<Record<string, string>>
  error: RequestFailed | null
  isBusy: boolean
  children?: ReactNode
  onSubmit: () => void
  onClose: () => void
}) {
  const say = directoryScreenWords.useWords()
  const { name, kana, endsOn } = values
  return (
    <Dialog
      title={known ? say('names.change', { name: known.name }) : say(`names.${kind}.add`)}
      onClose={onClose}
    >
      <Form
        isShort
        error={error}
        fieldOf={{ 'directory.nameTaken': 'name' }}
        labels={{
          name: say(`names.${kind}.one`),
          kana: say('kana'),
          ...labels,
          [endField]: say(`names.${kind}.endsOn`),
        }}
        onSubmit={onSubmit}
      >
        <TextField
          name="name"
          label={say(`names.${kind}.one`)}
          isRequired
          value={name}
          onChange={set('name')}
        />
        <TextField
          name="kana"
          label={say('kana')}
          hint={say('kanaHint')}
          value={kana}
          onChange={set('kana')}
        />
        {children}
        {known && (
          <DateField
            name={endField}
            label={say(`names.${kind}.endsOn`)}
            hint={say(`names.${kind}.endsOnHint`)}
            value={endsOn}
            onChange={set('endsOn')}
          />
        )}
        <div>
          <Button type="submit" kind="primary" isBusy={isBusy}>
            {say(known ? 'save' : 'add')}
          </Button>
        </div>
      </Form>
    </Dialog>
  )
}
