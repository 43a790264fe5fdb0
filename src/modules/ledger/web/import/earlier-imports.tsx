import { Badge, Section, type Tone } from '#ui/page/index.ts'
import { useQueryOf } from '#ui/request/index.ts'
import { Go } from '#ui/screens/index.ts'
import { useFormats } from '#ui/words/index.ts'
import { ledgerContract } from '../../contract.ts'
import type { ImportView } from '../../exchange/contract.ts'
import { ledgerWords } from '../text/index.ts'

export const stateTones: Readonly<Record<ImportView['state'], Tone>> = {
  reading: 'accent',
  planned: 'caution',
  accepting: 'accent',
  accepted: 'good',
  cancelled: 'past',
  failed: 'danger',
}

/** The person's own imports, to go on with or to look at again. */
export function EarlierImports() {
  const say = ledgerWords.useWords()
  const { time } = useFormats()
  const earlier = useQueryOf(ledgerContract.listImports, { limit: 10 })
  if (!earlier.data || earlier.data.imports.length === 0) return null
  return (
    <Section title={say('import.earlier')}>
      <ul className="border-line border-t">
        {earlier.data.imports.map(({ importId, fileNames, createdAt, state }) => (
          <li key={importId} className="border-line border-b py-2">
            <Go to="/ledger/imports/$importId" params={{ importId }}>
              {fileNames.join('、')}
            </Go>
            <span className="tabular block text-quiet text-sm">
              {time(createdAt)} <Badge tone={stateTones[state]}>{say(`import.state.${state}`)}</Badge>
            </span>
          </li>
        ))}
      </ul>
    </Section>
  )
}
