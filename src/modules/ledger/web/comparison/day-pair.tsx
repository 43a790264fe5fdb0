import { useState } from 'react'
import { fiscalYearEnd, fiscalYearOf, readDate } from '#kernel/time/index.ts'
import { Button } from '#ui/action/index.ts'
import { today } from '#ui/as-of/as-of.ts'
import { DateField, Form } from '#ui/form/index.ts'
import { ledgerWords } from '../text/index.ts'

export interface Days {
  from: string
  to: string
}

/** The end of the last fiscal year, and today. */
export function usualDays(): Days {
  return { from: yearEnd(1), to: today() }
}

function yearEnd(yearsBack: number): string {
  const year = fiscalYearOf(Temporal.PlainDate.from(today()))
  return fiscalYearEnd(year - yearsBack).toString()
}

/** The two days to compare; the pairs that offices compare are one click away. */
export function DayPair({ days, onChange }: { days: Days; onChange: (days: Days) => void }) {
  const say = ledgerWords.useWords()
  const [typed, setTyped] = useState(days)
  const choose = (pair: Days) => {
    setTyped(pair)
    onChange(pair)
  }
  const isReady = readDate(typed.from) !== null && readDate(typed.to) !== null
  const pairs: [string, Days][] = [
    [say('comparison.sinceYearEnd'), usualDays()],
    [say('comparison.lastYears'), { from: yearEnd(2), to: yearEnd(1) }],
    [
      say('comparison.sinceMonth'),
      { from: Temporal.PlainDate.from(today()).subtract({ months: 1 }).toString(), to: today() },
    ],
  ]
  return (
    <div className="no-print mb-6">
      <Form isShort error={null} onSubmit={() => isReady && onChange(typed)}>
        <div className="flex flex-wrap items-end gap-4">
          <DateField
            name="from"
            label={say('comparison.from')}
            value={typed.from}
            onChange={(from) => setTyped({ ...typed, from })}
          />
          <DateField
            name="to"
            label={say('comparison.to')}
            value={typed.to}
            onChange={(to) => setTyped({ ...typed, to })}
          />
          <Button type="submit" kind="primary" disabled={!isReady}>
            {say('comparison.show')}
          </Button>
        </div>
        <div className="flex flex-wrap gap-2">
          {pairs.map(([label, pair]) => (
            <Button key={label} kind="plain" size="small" onClick={() => choose(pair)}>
              {label}
            </Button>
          ))}
        </div>
      </Form>
    </div>
  )
}
