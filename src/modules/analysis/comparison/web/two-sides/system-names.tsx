import { Go } from '#ui/screens/index.ts'
import type { Comparison } from '../../contract.ts'
import { comparisonScreenWords } from '../text/index.ts'

type Systems = Comparison['figures'][number]['came']

/** The systems behind a difference, each a link into the ledger. */
export function SystemNames({ came, went }: { came: Systems; went: Systems }) {
  const say = comparisonScreenWords.useWords()
  return (
    <>
      {(
        [
          ['came', came],
          ['went', went],
        ] as const
      ).map(
        ([kind, systems]) =>
          systems.length > 0 && (
            <p key={kind} className="text-quiet text-sm">
              {say(kind, { names: '' })}
              {systems.map(({ system, systemId }, at) => (
                <span key={systemId}>
                  {at > 0 && '、'}
                  <Go to="/ledger/systems/$systemId" params={{ systemId }}>
                    {system}
                  </Go>
                </span>
              ))}
            </p>
          ),
      )}
    </>
  )
}
