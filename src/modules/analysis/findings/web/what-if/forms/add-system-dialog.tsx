import { Dialog } from '#ui/overlay/index.ts'
import { screenWords } from '../../text/index.ts'
import { useTrial } from '../trial/use-trial.ts'
import { AnswerForm } from './answer-form.tsx'
import type { Category, Field } from './field.ts'

/** Beside what every system must say: what the analyses count first. */
const counted = ['kindOfUse', 'networkZone', 'staffUsers', 'workArea']
const usual = { status: 'running', contractedBy: 'city', runBy: 'city' }

/** A system that is not in the ledger, in a few answers; rows and other answers follow from the list of what is tried. */
export function AddSystemDialog({ categories }: { categories: readonly Category[] }) {
  const say = screenWords.useWords()
  const { addSystem, change } = useTrial()
  const fields = categories.flatMap((category) => category.fields)
  const few = [
    ...fields.filter(({ isRequired }) => isRequired),
    ...counted.flatMap((key): Field[] => fields.filter((field) => field.key === key)),
  ]
  const close = () => change({ open: undefined })
  return (
    <Dialog title={say('whatIf.addSystem')} onClose={close}>
      <AnswerForm
        few={few}
        initial={usual}
        submit={say('whatIf.addSystemDo')}
        onSubmit={addSystem}
        onCancel={close}
      />
    </Dialog>
  )
}
