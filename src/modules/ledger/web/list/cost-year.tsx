import { useId } from 'react'
import { ledgerWords } from '../text/index.ts'
import type { Listed } from './filters.tsx'

/** Costs stand beside each other only when they are of one fiscal year: which one, and how many systems have it. */
export function CostYear({
  listed: { costYear, costYears },
  onChange,
}: {
  listed: Listed
  onChange: (year: number) => void
}) {
  const say = ledgerWords.useWords()
  const id = useId()
  if (costYears.length < 2) return null
  return (
    <span className="inline-flex items-center gap-1">
      <label htmlFor={id}>{say('list.costYear')}</label>
      <select
        id={id}
        value={costYear ?? ''}
        onChange={(event) => onChange(Number(event.target.value))}
        className="min-h-10 rounded-8 bg-transparent px-1 hover:bg-hover"
      >
        {costYears.map(({ fiscalYear, systems }) => (
          <option key={fiscalYear} value={fiscalYear}>
            {say('list.costYearChoice', {
              year: say('cost.year', { year: String(fiscalYear) }),
              count: systems,
            })}
          </option>
        ))}
      </select>
    </span>
  )
}
