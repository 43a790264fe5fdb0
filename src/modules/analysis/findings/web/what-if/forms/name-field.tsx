import { directoryContract } from '#modules/directory/contract.ts'
import { ledgerContract } from '#modules/ledger/contract.ts'
import { Field, type FieldProps, SelectField } from '#ui/form/index.ts'
import { inputLook } from '#ui/form/look.ts'
import { useQueryOf } from '#ui/request/index.ts'
import { usePermission } from '#ui/session/session.tsx'
import { screenWords } from '../../text/index.ts'

/** A name of the directory or the ledger: a division is chosen, vendors and systems are offered while one types. */
export function NameField({
  kind,
  value,
  onChange,
  ...about
}: FieldProps & {
  kind: 'division' | 'vendor' | 'system'
  value: string
  onChange: (value: string) => void
}) {
  const say = screenWords.useWords()
  const mayAsk = usePermission('ledger.write') !== null
  const isDivision = kind === 'division'
  const divisions = useQueryOf(directoryContract.listDivisions, {}, { enabled: isDivision })
  const names = useQueryOf(ledgerContract.listNames, {}, { enabled: mayAsk && !isDivision })
  if (isDivision)
    return (
      <SelectField
        {...about}
        value={value}
        emptyLabel={say('whatIf.choose')}
        choices={(divisions.data?.divisions ?? []).map(({ name }) => ({ value: name, label: name }))}
        onChange={onChange}
      />
    )
  const offered = (kind === 'vendor' ? names.data?.vendors : names.data?.systems) ?? []
  return (
    <Field {...about}>
      {(parts) => (
        <>
          <input
            {...parts}
            type="text"
            autoComplete="off"
            list={`${parts.id}-names`}
            value={value}
            onChange={(event) => onChange(event.target.value)}
            className={inputLook}
          />
          <datalist id={`${parts.id}-names`}>
            {offered.map((name) => (
              <option key={name} value={name} />
            ))}
          </datalist>
        </>
      )}
    </Field>
  )
}
