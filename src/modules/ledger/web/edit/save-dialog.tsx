import type { RequestFailed } from '#kernel/contract/index.ts'
import { Button } from '#ui/action/index.ts'
import { DateField, type Draft, Form, TextArea } from '#ui/form/index.ts'
import { Dialog } from '#ui/overlay/index.ts'
import type { FieldChange } from '../../domain/index.ts'
import { ChangesTable } from '../answer/changes-table.tsx'
import { ledgerWords } from '../text/index.ts'

export interface Why {
  reason: string
  effectiveOn: string
}

/** What will be written, field by field, and the two things that every change names: why, and from which day on. */
export function SaveDialog({
  title,
  verb,
  back,
  isDanger = false,
  changes,
  why,
  latestFrom,
  error,
  isBusy,
  onSave,
  onClose,
}: {
  title: string
  verb: string
  /** What staying is called; going back to editing when left out. */
  back?: string
  isDanger?: boolean
  changes: readonly FieldChange[]
  why: Draft<Why>
  /** A change may not begin before the latest one. */
  latestFrom: string | null
  error: RequestFailed | null
  isBusy: boolean
  onSave: () => void
  onClose: () => void
}) {
  const say = ledgerWords.useWords()
  return (
    <Dialog title={title} onClose={onClose} isWide={changes.length > 0}>
      {changes.length > 0 && (
        <div className="mb-6 max-h-[40dvh] overflow-auto">
          <ChangesTable changes={changes} caption={title} />
        </div>
      )}
      <Form
        error={error}
        labels={{ reason: say('edit.reason'), effectiveOn: say('edit.effectiveOn') }}
        onSubmit={onSave}
      >
        <WhyFields why={why} hint={latestFrom ? say('edit.effectiveHint', { day: latestFrom }) : undefined} />
        <div className="flex flex-wrap gap-3">
          <Button type="submit" kind={isDanger ? 'danger' : 'primary'} isBusy={isBusy}>
            {verb}
          </Button>
          <Button onClick={onClose}>{back ?? say('edit.back')}</Button>
        </div>
      </Form>
    </Dialog>
  )
}

/** Why, and from which day on. */
export function WhyFields({ why, hint }: { why: Draft<Why>; hint?: string | undefined }) {
  const say = ledgerWords.useWords()
  return (
    <>
      <TextArea
        name="reason"
        label={say('edit.reason')}
        hint={say('edit.reasonHint')}
        isRequired
        rows={2}
        value={why.values.reason}
        onChange={why.set('reason')}
      />
      <DateField
        name="effectiveOn"
        label={say('edit.effectiveOn')}
        hint={hint}
        value={why.values.effectiveOn}
        onChange={why.set('effectiveOn')}
      />
    </>
  )
}
