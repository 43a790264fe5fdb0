import { Plus } from 'lucide-react'
import { useState } from 'react'
import { Button } from '#ui/action/index.ts'
import { DateField, NumberField, SelectField, TextField } from '#ui/form/index.ts'
import { useAddress } from '#ui/screens/index.ts'
import { useLanguage } from '#ui/words/index.ts'
import { screenWords } from '../text/index.ts'
import { choicesOf, isNumeric, type ListedSystem, type TriedField, toValue } from './tried-field.ts'
import { whatIfSearch } from './what-if-search.ts'

const RETIRE = ' retire'

/** One more wish: a system, what changes, and to what. */
export function AddWish({
  systems,
  fields,
}: {
  systems: readonly ListedSystem[]
  fields: readonly TriedField[]
}) {
  const say = screenWords.useWords()
  const language = useLanguage()
  const [{ retire = [], set = [] }, change] = useAddress(whatIfSearch)
  const [systemId, setSystemId] = useState('')
  const [what, setWhat] = useState(RETIRE)
  const [typed, setTyped] = useState('')
  const field = fields.find(({ key }) => key === what)
  const add = () => {
    if (!systemId) return
    if (!field) change({ retire: [...new Set([...retire, systemId])] })
    else {
      const others = set.filter((each) => each[0] !== systemId || each[1] !== field.key)
      change({ set: [...others, [systemId, field.key, toValue(field, typed)]] })
    }
    setTyped('')
  }
  return (
    <div className="no-print grid max-w-4xl items-end gap-4 md:grid-cols-3">
      <SelectField
        name="systemId"
        label={say('column.system')}
        value={systemId}
        emptyLabel={say('whatIf.choose')}
        choices={systems
          .filter(({ outOfScope }) => outOfScope === null)
          .map((system) => ({ value: system.systemId, label: system.name }))}
        onChange={setSystemId}
      />
      <SelectField
        name="what"
        label={say('whatIf.what')}
        value={what}
        choices={[
          { value: RETIRE, label: say('whatIf.retire') },
          ...fields.map(({ key, label, category }) => ({
            value: key,
            label: `${category[language]}: ${label[language]}`,
          })),
        ]}
        onChange={(value) => {
          setWhat(value)
          setTyped('')
        }}
      />
      {field && <ValueField field={field} typed={typed} onType={setTyped} />}
      <div className="md:col-span-3">
        <Button icon={<Plus aria-hidden size={18} />} disabled={!systemId} onClick={add}>
          {say('whatIf.add')}
        </Button>
      </div>
    </div>
  )
}

function ValueField({
  field,
  typed,
  onType,
}: {
  field: TriedField
  typed: string
  onType: (typed: string) => void
}) {
  const say = screenWords.useWords()
  const language = useLanguage()
  const about = { name: 'value', label: say('whatIf.to') }
  const choices = choicesOf(field, language)
  if (choices)
    return (
      <SelectField
        {...about}
        value={typed}
        emptyLabel={say('reason.unanswered')}
        choices={choices}
        onChange={onType}
      />
    )
  if (isNumeric(field))
    return (
      <NumberField
        {...about}
        value={typed === '' ? null : Number(typed)}
        decimals={field.type === 'decimal' ? 1 : 0}
        {...(field.unit && { unit: field.unit[language] })}
        onChange={(value) => onType(value === null ? '' : String(value))}
      />
    )
  if (field.type === 'date') return <DateField {...about} value={typed} onChange={onType} />
  return <TextField {...about} value={typed} onChange={onType} />
}
