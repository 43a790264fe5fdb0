import { GoButton } from '#ui/action/index.ts'
import { EmptyState, Section } from '#ui/page/index.ts'
import { useFormats } from '#ui/words/index.ts'
import type { Comparison } from '../../comparison/contract.ts'
import { sayDifference } from '../../comparison/web/difference.ts'
import { comparisonScreenWords } from '../../comparison/web/text/index.ts'
import { useVoice } from '../../web/voice.ts'
import { useTwoDays } from './dashboard-search.ts'
import { dashboardWords } from './text/index.ts'

const most = 5

/** The counts that differ from the earlier day, the greatest difference first, in words. */
export function WhatChanged({ comparison }: { comparison: Comparison }) {
  const say = dashboardWords.useWords()
  const sayCompared = comparisonScreenWords.useWords()
  const voice = useVoice()
  const { longDate } = useFormats()
  const { earlier } = useTwoDays()
  const hadLedger = comparison.left.systems > 0
  const changed = comparison.figures
    .filter(({ moreCount }) => moreCount !== 0)
    .sort((a, b) => Math.abs(b.moreCount) - Math.abs(a.moreCount))
    .slice(0, most)
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
      {!hadLedger || changed.length === 0 ? (
        <EmptyState title={say(hadLedger ? 'changedNone' : 'noBefore')}>
          {say(hadLedger ? 'changedNoneBody' : 'noBeforeBody', { earlier: longDate(earlier) })}
        </EmptyState>
      ) : (
        <ul className="border-line border-t">
          {changed.map((figure) => (
            <li
              key={figure.key}
              className="flex flex-wrap items-baseline justify-between gap-x-4 border-line border-b py-2 print:py-1"
            >
              <span>
                {figure.analysis !== 'ledger' && (
                  <span className="text-quiet text-sm">
                    {voice.say(`analysis.title.${figure.analysis}`)} ·{' '}
                  </span>
                )}
                {figure.label}
              </span>
              <span className="tabular">{sayDifference(figure, sayCompared)}</span>
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}
