import { useAsOf } from '#ui/as-of/as-of.ts'
import { useQueryOf } from '#ui/request/index.ts'
import { Go } from '#ui/screens/index.ts'
import { usePermission } from '#ui/session/session.tsx'
import { useLanguage } from '#ui/words/index.ts'
import { analysisContract } from '../../contract.ts'
import { useTwoDays } from './dashboard-search.ts'
import { dashboardWords } from './text/index.ts'

/** Findings that the earlier day did not have, and those that it had; nothing while they are the same. */
export function ChangedFindings() {
  const say = dashboardWords.useWords()
  const language = useLanguage()
  const { asOf } = useAsOf()
  const { earlier } = useTwoDays()
  const enabled = usePermission('findings.read') !== null
  const now = useQueryOf(analysisContract.listFindings, asOf ? { asOf } : {}, { enabled }).data?.findings
  const then = useQueryOf(analysisContract.listFindings, { asOf: earlier }, { enabled, keepsLast: false })
    .data?.findings
  if (!now || !then) return null
  const without = (these: typeof now, those: typeof now) =>
    these.filter(({ rule }) => !those.some((other) => other.rule === rule))
  const rows = [
    ...without(now, then).map((finding) => ({ finding, change: say('findingNew') })),
    ...without(then, now).map((finding) => ({ finding, change: say('findingResolved') })),
  ]
  if (rows.length === 0) return null
  return (
    <ul className="border-line border-t">
      {rows.map(({ finding: { rule, issue, title }, change }) => (
        <li
          key={rule}
          className="flex flex-wrap items-baseline justify-between gap-x-4 border-line border-b py-2 print:py-1"
        >
          <Go to="/findings/$rule" params={{ rule }}>
            {issue} {title[language]}
          </Go>
          <strong className="text-sm">{change}</strong>
        </li>
      ))}
    </ul>
  )
}
