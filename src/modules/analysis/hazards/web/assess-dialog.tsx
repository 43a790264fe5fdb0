import { Button } from '#ui/action/index.ts'
import { today } from '#ui/as-of/as-of.ts'
import { useToast } from '#ui/feedback/index.ts'
import { DateField, Form, SelectField, TextField, useDraft } from '#ui/form/index.ts'
import { Dialog } from '#ui/overlay/index.ts'
import { useCommandOf } from '#ui/request/index.ts'
import { useLanguage } from '#ui/words/index.ts'
import { themesContract } from '../../themes/contract.ts'
import { hazardsContract } from '../contract.ts'
import { type HazardLevel, hazardLevels } from '../kinds.ts'
import type { HazardView, PlaceView } from './hazard-table.tsx'
import { hazardWords } from './text/index.ts'

interface Draft {
  level: string
  detail: string
  source: string
  assessedOn: string
}

/** Says how badly one hazard reaches one place. */
export function AssessDialog({
  place,
  hazard,
  onClose,
}: {
  place: PlaceView
  hazard: HazardView
  onClose: () => void
}) {
  const say = hazardWords.useWords()
  const language = useLanguage()
  const tell = useToast()
  const { level = '', detail = '', source = '' } = hazard.assessment ?? {}
  const { values, set } = useDraft<Draft>({ level, detail, source, assessedOn: today() })
  const latest = hazard.history[0]?.assessedOn
  const save = useCommandOf(hazardsContract.assessPlace, {
    refreshes: [hazardsContract.showPlaceHazards, themesContract.analyseThemes],
    onDone: () => {
      tell({ text: say('done') })
      onClose()
    },
  })
  const submit = () =>
    save.mutate({
      ...values,
      // Nothing chosen is for the server to refuse, at its field.
      level: values.level as HazardLevel,
      place: place.place,
      hazard: hazard.hazard,
    })
  return (
    <Dialog title={`${place.label[language]} · ${hazard.label[language]}`} onClose={onClose}>
      <Form
        error={save.error}
        labels={{
          level: say('level'),
          detail: say('detail'),
          source: say('source'),
          assessedOn: say('assessedOn'),
        }}
        onSubmit={submit}
      >
        <SelectField
          name="level"
          label={say('level')}
          isRequired
          emptyLabel={say('choose')}
          choices={hazardLevels.map(({ key, label }) => ({ value: key, label: label[language] }))}
          value={values.level}
          onChange={set('level')}
        />
        <TextField
          name="detail"
          label={say('detail')}
          hint={say('detailHint')}
          value={values.detail}
          onChange={set('detail')}
        />
        <TextField
          name="source"
          label={say('source')}
          hint={say('sourceHint')}
          isRequired
          value={values.source}
          onChange={set('source')}
        />
        <DateField
          name="assessedOn"
          label={say('assessedOn')}
          hint={latest ? say('assessedOnHint', { latest }) : say('firstAssessedOnHint')}
          isRequired
          value={values.assessedOn}
          onChange={set('assessedOn')}
        />
        <div className="flex flex-wrap gap-3">
          <Button type="submit" kind="primary" isBusy={save.isPending}>
            {say('save')}
          </Button>
          <Button onClick={onClose}>{say('cancel')}</Button>
        </div>
      </Form>
    </Dialog>
  )
}
