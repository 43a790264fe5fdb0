import { Go } from '#ui/screens/index.ts'
import { ledgerWords } from '../text/index.ts'
import type { ShownSystem } from './shown-system.ts'

/** Systems that this one exchanges data with, whoever's sheet says so. */
export function Partners({ partners }: { partners: ShownSystem['partners'] }) {
  const say = ledgerWords.useWords()
  if (partners.length === 0) return null
  return (
    <nav aria-label={say('record.partners')} className="no-print mt-8 text-sm">
      <p className="mb-2 font-bold">{say('record.partners')}</p>
      <ul className="border-line border-l">
        {partners.map(({ systemId, name, writtenBy }) => (
          <li key={systemId} className="py-1 pl-3">
            <Go to="/ledger/systems/$systemId" params={{ systemId }}>
              {name}
            </Go>
            {writtenBy === 'partner' && (
              <span className="block text-quiet">{say('record.writtenThere')}</span>
            )}
          </li>
        ))}
      </ul>
    </nav>
  )
}
