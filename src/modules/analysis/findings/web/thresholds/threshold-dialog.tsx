import { useMemo, useState } from 'react'
import { Button } from '#ui/action/index.ts'
import { today } from '#ui/as-of/as-of.ts'
import { useToast } from '#ui/feedback/index.ts'
import { DateField, Form, NumberField, TextArea, useDraft } from '#ui/form/index.ts'
import { Dialog } from '#ui/overlay/index.ts'
import { useCommandOf } from '#ui/request/index.ts'
import { useFormats, useLanguage } from '#ui/words/index.ts'
import { analysisContract } from '../../../contract.ts'
import { screenWords } from '../text/index.ts'
import type { ThresholdView } from './threshold-table.tsx'

/** Sets one limit from a day on, or goes back to the standard. */
export function ThresholdDialog({
  rule,
  threshold,
  onClose,
}: {
  rule: string
  threshold: ThresholdView
  onClose: () => void
}) {
  const say = screenWords.useWords()
  const language = useLanguage()
  const { number } = useFormats()
  const tell = useToast()
  const { name, label, unit, minimum, maximum, standard } = threshold
  const { values, set } = useDraft<{ value: number | null; validFrom: string; reason: string }>({
    value: threshold.value,
    validFrom: today(),
    reason: '',
  })
  const save = useCommandOf(analysisContract.setThreshold, {
    refreshes: [
      analysisContract.showThresholds,
      analysisContract.listFindings,
      analysisContract.showFinding,
      analysisContract.showMatrices,
    ],
    onDone: () => {
      tell({ text: say('thresholds.done') })
      onClose()
    },
  })
  const [isEmpty, setIsEmpty] = useState(false)
  const ownErrors = useMemo<Record<string, string>>(
    () => (isEmpty ? { value: say('thresholds.valueMissing') } : {}),
    [isEmpty, say],
  )
  const send = (value: number | null) => save.mutate({ rule, name, ...values, value })
  const submit = () => {
    // An empty field is a slip; the standard has a button of its own.
    setIsEmpty(values.value === null)
    if (values.value !== null) send(values.value)
  }
  return (
    <Dialog title={label[language]} onClose={onClose}>
      <Form
        error={save.error}
        labels={{
          value: say('thresholds.newValue'),
          validFrom: say('thresholds.validFrom'),
          reason: say('decide.reason'),
        }}
        ownErrors={ownErrors}
        onSubmit={submit}
      >
        <NumberField
          name="value"
          label={say('thresholds.newValue')}
          hint={say('thresholds.valueHint', {
            minimum: number(minimum),
            maximum: number(maximum),
            standard: number(standard),
          })}
          unit={unit[language]}
          decimals={1}
          isRequired
          value={values.value}
          onChange={set('value')}
        />
        <DateField
          name="validFrom"
          label={say('thresholds.validFrom')}
          hint={say('thresholds.validFromHint')}
          isRequired
          value={values.validFrom}
          onChange={set('validFrom')}
        />
        <TextArea
          name="reason"
          label={say('decide.reason')}
          isRequired
          value={values.reason}
          onChange={set('reason')}
        />
        <div className="flex flex-wrap gap-3">
          <Button type="submit" kind="primary" isBusy={save.isPending}>
            {say('thresholds.save')}
          </Button>
          {!threshold.isStandard && (
            <Button isBusy={save.isPending} onClick={() => send(null)}>
              {say('thresholds.toStandard', { standard: number(standard) })}
            </Button>
          )}
          <Button onClick={onClose}>{say('cancel')}</Button>
        </div>
      </Form>
    </Dialog>
  )
}
