import { GoButton } from '#ui/action/index.ts'
import { useAsOf } from '#ui/as-of/as-of.ts'
import { Loaded } from '#ui/feedback/index.ts'
import { EmptyState, Section } from '#ui/page/index.ts'
import { useQueryOf } from '#ui/request/index.ts'
import { Go } from '#ui/screens/index.ts'
import { useLanguage } from '#ui/words/index.ts'
import { analysisContract } from '../../contract.ts'
import { SeverityBadge } from '../../findings/web/badges.tsx'
import { dashboardWords } from './text/index.ts'

const most = 5
const weights = { high: 2, medium: 1, low: 0 } as const

/** The heaviest findings: severe ones first, then those that concern most systems. */
export function TopFindings() {
  const say = dashboardWords.useWords()
  const language = useLanguage()
  const { asOf } = useAsOf()
  const list = useQueryOf(analysisContract.listFindings, asOf ? { asOf } : {})
  return (
    <Section
      title={say('top')}
      note={say('topNote')}
      action={<GoButton to="/findings">{say('topAll')}</GoButton>}
    >
      <Loaded query={list}>
        {({ findings }) =>
          findings.length === 0 ? (
            <EmptyState title={say('topNone')}>{say('topNoneBody')}</EmptyState>
          ) : (
            <ol className="border-line border-t">
              {[...findings]
                .sort(
                  (a, b) => weights[b.severity] - weights[a.severity] || b.systems.length - a.systems.length,
                )
                .slice(0, most)
                .map(({ rule, issue, title, severity, systems, initiatives }) => (
                  <li
                    key={rule}
                    className="flex flex-wrap items-baseline justify-between gap-x-4 border-line border-b py-2 print:py-1"
                  >
                    <span>
                      <Go to="/findings/$rule" params={{ rule }}>
                        {issue} {title[language]}
                      </Go>{' '}
                      <span className="text-quiet text-sm">
                        <span className="sr-only">{say('leadsTo')}</span>
                        <span aria-hidden>→</span> {initiatives.map((number) => `(${number})`).join('')}
                      </span>
                    </span>
                    <span className="flex items-baseline gap-2 text-sm">
                      {say('concerned', { count: systems.length })}
                      <SeverityBadge severity={severity} />
                    </span>
                  </li>
                ))}
            </ol>
          )
        }
      </Loaded>
    </Section>
  )
}
