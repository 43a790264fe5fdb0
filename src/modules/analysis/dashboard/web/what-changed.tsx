import { GoButton } from '#ui/action/index.ts'
import { useAsOf } from '#ui/as-of/as-of.ts'
import { EmptyState, Section } from '#ui/page/index.ts'
import { useFormats } from '#ui/words/index.ts'
import type { Comparison } from '../../comparison/contract.ts'
import { sayDifference, saySystems } from '../../comparison/web/difference.ts'
import { comparisonScreenWords } from '../../comparison/web/text/index.ts'
import { useThemeVoice } from '../../themes/web/voice.ts'
import { ChangedFindings } from './changed-findings.tsx'
import { useTwoDays } from './dashboard-search.ts'
import { useAnalysed } from './sheet-charts.ts'
import { dashboardWords } from './text/index.ts'
import { themeChanges } from './theme-changes.ts'

const most = 5

/** Findings that came and went, then the counts that differ from the earlier day, the greatest difference first, in words. */
export function WhatChanged({ comparison }: { comparison: Comparison }) {
  const say = dashboardWords.useWords()
  const { longDate } = useFormats()
  const { earlier } = useTwoDays()
  const changes = useChanges(comparison)
  const hadLedger = comparison.left.systems > 0
  return (
    <Section
      title={say('changed')}
      note={say('changedNote')}
      action={
        <GoButton to="/analysis/comparison" search={{ since: earlier }}>
          {say('changedAll')}
        </GoButton>
      }
    >
      {hadLedger && <ChangedFindings />}
      {!hadLedger || changes?.length === 0 ? (
        <EmptyState title={say(hadLedger ? 'changedNone' : 'noBefore')}>
          {say(hadLedger ? 'changedNoneBody' : 'noBeforeBody', { earlier: longDate(earlier) })}
        </EmptyState>
      ) : (
        <ul className="border-line border-t">
          {changes?.slice(0, most).map(({ key, title, label, said }) => (
            <li
              key={key}
              className="flex flex-wrap items-baseline justify-between gap-x-4 border-line border-b py-2 print:py-1"
            >
              <span>
                {title && <span className="text-quiet text-sm">{title} · </span>}
                {label}
              </span>
              <span className="tabular">{said}</span>
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}

/** All counts that differ, the greatest first; nothing while the earlier day is on its way. */
function useChanges({ figures }: Comparison) {
  const sayCompared = comparisonScreenWords.useWords()
  const voice = useThemeVoice()
  const { asOf } = useAsOf()
  const { earlier } = useTwoDays()
  const now = useAnalysed(asOf).themes.data
  const then = useAnalysed(earlier).themes.data
  if (!now || !then) return undefined
  const ofAnalyses = figures
    .filter(({ moreCount }) => moreCount !== 0)
    .map((figure) => ({
      key: figure.key,
      title: figure.analysis === 'ledger' ? '' : voice.say(`analysis.title.${figure.analysis}`),
      label: figure.label,
      more: figure.moreCount,
      said: sayDifference(figure, sayCompared),
    }))
  const ofThemes = themeChanges(now.themes, then.themes, voice).map((change) => ({
    ...change,
    said: saySystems(change.more, sayCompared) ?? '',
  }))
  return [...ofAnalyses, ...ofThemes].toSorted((a, b) => Math.abs(b.more) - Math.abs(a.more))
}
