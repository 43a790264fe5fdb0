import { Badge, Figures, Notice, Section } from '#ui/page/index.ts'
import { Go } from '#ui/screens/index.ts'
import { useFormats } from '#ui/words/index.ts'
import type { ImportView } from '../../exchange/contract.ts'
import { ChangesTable } from '../answer/changes-table.tsx'
import { ledgerWords } from '../text/index.ts'
import type { Plan } from './plan.ts'
import { ProblemsTable } from './problems-table.tsx'

type PlannedSystem = Plan['systems'][number]

const kinds = ['added', 'changed', 'removed', 'unchanged'] as const
const tones = { added: 'good', changed: 'accent', removed: 'danger', unchanged: 'plain' } as const
const shownOpen = 8

/** What an import does, in numbers first, then what stands in its way, then system by system, field by field. */
export function PlanView({ view, plan }: { view: ImportView; plan: Plan }) {
  const say = ledgerWords.useWords()
  const { number } = useFormats()
  const { counts, newNames, systems, problems, ignored } = plan
  const names = [...newNames.divisions, ...newNames.vendors]
  const differing = systems.filter(({ kind }) => kind !== 'unchanged')
  const differingCount = counts.added + counts.changed + counts.removed
  return (
    <>
      <Figures
        figures={[
          ...kinds.map((kind) => ({
            label: say(`import.kind.${kind}`),
            value: number(counts[kind]),
            unit: say('unit.systems'),
          })),
          {
            label: say('import.fields'),
            value: number(counts.changes),
            unit: say('unit.fields'),
          },
          {
            label: say('import.problems'),
            value: number(counts.problems),
            unit: say('unit.places'),
          },
        ]}
      />
      <p className="mt-2 text-quiet text-sm">
        {[view.isWholeLedger && say('import.wholeOn'), view.registersNames && say('import.namesOn')]
          .filter(Boolean)
          .join(' ')}
      </p>
      {problems.length > 0 && (
        <ProblemsTable importId={view.importId} problems={problems} count={counts.problems} />
      )}
      {names.length > 0 && (
        <Section title={say('import.newNames')} note={say('import.newNamesNote')}>
          <ul className="list-disc pl-6">
            {names.map((name) => (
              <li key={name}>{name}</li>
            ))}
          </ul>
        </Section>
      )}
      {ignored.length > 0 && (
        <Section title={say('import.ignored')}>
          <Notice>
            <ul className="list-disc pl-5">
              {ignored.map(({ file, sheet, cell, message }) => (
                <li key={`${file}${sheet}${cell}`}>
                  {file} / {sheet} {cell}: {message}
                </li>
              ))}
            </ul>
          </Notice>
        </Section>
      )}
      <Section
        title={say('import.changes')}
        note={say(differingCount > differing.length ? 'import.changesFirst' : 'import.changesNote', {
          count: differingCount,
          shown: differing.length,
        })}
      >
        {differing.length === 0 ? (
          <p>{say('import.nothingDiffers')}</p>
        ) : (
          <ul className="grid gap-6">
            {differing.map((system, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: new systems have no id yet, and the order stays
              <SystemEntry key={at} system={system} isWritten={view.state === 'accepted'} />
            ))}
          </ul>
        )}
      </Section>
    </>
  )
}

function SystemEntry({ system, isWritten }: { system: PlannedSystem; isWritten: boolean }) {
  const say = ledgerWords.useWords()
  const { systemId, name, kind, changes, changeCount } = system
  const table = <ChangesTable changes={changes} caption={name} />
  const rest = changeCount - changes.length
  return (
    <li className="border-line border-t pt-3">
      <h3 className="mb-2 flex flex-wrap items-center gap-x-3 gap-y-1 text-base">
        <Badge tone={tones[kind]}>{say(`import.kind.${kind}`)}</Badge>
        {isWritten ? <Link systemId={systemId} name={name} /> : name}
        <span className="font-normal text-quiet text-sm">
          {say('import.fieldCount', { count: changeCount })}
        </span>
      </h3>
      {changes.length > shownOpen ? (
        <details>
          <summary className="min-h-9 py-1 text-accent">
            {say('history.open', { count: changes.length })}
          </summary>
          {table}
        </details>
      ) : (
        changes.length > 0 && table
      )}
      {rest > 0 && <p className="text-quiet text-sm">{say('import.notShown', { count: rest })}</p>}
    </li>
  )
}

/** A system that was just registered has got its address only now: it is found by its name. */
function Link({ systemId, name }: Pick<PlannedSystem, 'systemId' | 'name'>) {
  if (systemId === null)
    return (
      <Go to="/ledger" search={{ text: name }}>
        {name}
      </Go>
    )
  return (
    <Go to="/ledger/systems/$systemId" params={{ systemId }} search={{ view: 'history' }}>
      {name}
    </Go>
  )
}
