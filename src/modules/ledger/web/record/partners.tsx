import { Section } from '#ui/page/index.ts'
import { Go } from '#ui/screens/index.ts'
import { ledgerWords } from '../text/index.ts'
import type { ShownSystem } from './shown-system.ts'

/** Systems that this one exchanges data with, whoever's sheet says so. */
export function Partners({ partners }: { partners: ShownSystem['partners'] }) {
  const say = ledgerWords.useWords()
  if (partners.length === 0) return null
  return (
    <Section level={3} title={say('record.partners')}>
      <ul className="flex flex-wrap gap-x-6 gap-y-1">
        {partners.map(({ systemId, name, writtenBy }) => (
          <li key={systemId}>
            <Go to="/ledger/systems/$systemId" params={{ systemId }}>
              {name}
            </Go>
            {writtenBy === 'partner' && (
              <span className="ml-2 text-quiet text-sm">{say('record.writtenThere')}</span>
            )}
          </li>
        ))}
      </ul>
    </Section>
  )
}
