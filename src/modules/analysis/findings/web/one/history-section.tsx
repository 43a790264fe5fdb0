import type { OutputOf } from '#kernel/contract/index.ts'
import { Section } from '#ui/page/index.ts'
import { useFormats } from '#ui/words/index.ts'
import type { showFinding } from '../../contract/findings.ts'
import { SeverityBadge, StateBadge } from '../badges.tsx'
import { screenWords } from '../text/index.ts'

type Step = OutputOf<typeof showFinding>['history'][number]

/** What the rule said and people decided, newest first. */
export function HistorySection({ history }: { history: readonly Step[] }) {
  const say = screenWords.useWords()
  const { time } = useFormats()
  return (
    <Section title={say('history.title')}>
      {history.length === 0 && <p className="text-quiet">{say('history.none')}</p>}
      <ol className="grid gap-3 border-line border-l pl-4">
        {history.map((step) => (
          <li key={step.version} className="min-w-0">
            <p className="tabular text-quiet text-sm">{step.asOf}</p>
            <p className="font-bold">{say(`step.${step.kind}`, { state: say(`state.${step.state}`) })}</p>
            <p className="flex flex-wrap items-center gap-2 text-sm">
              {step.kind === 'decided' ? (
                <StateBadge state={step.state} />
              ) : (
                step.severity && <SeverityBadge severity={step.severity} />
              )}
              {step.kind !== 'decided' && <span>{say('history.systems', { systems: step.systems })}</span>}
            </p>
            {step.reason && <p className="whitespace-pre-line">{step.reason}</p>}
            <p className="text-quiet text-sm">
              {step.actorName ?? say('history.byRule')} ·{' '}
              <span className="tabular">{time(step.recordedAt)}</span>
            </p>
          </li>
        ))}
      </ol>
    </Section>
  )
}
