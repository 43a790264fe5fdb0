import { useState } from 'react'
import { readDate } from '#kernel/time/index.ts'
import { useAsOf } from '#ui/as-of/as-of.ts'
import { Loaded } from '#ui/feedback/index.ts'
import { DateField } from '#ui/form/index.ts'
import { useQueryOf } from '#ui/request/index.ts'
import { useAddress } from '#ui/screens/index.ts'
import { useFormats } from '#ui/words/index.ts'
import { analysisContract } from '../../../contract.ts'
import { comparisonSearch } from '../comparison-search.ts'
import { comparisonScreenWords } from '../text/index.ts'
import { ComparedFigures } from './compared-figures.tsx'

/** An earlier day on the left, the day looked at on the right; a year apart unless somebody says otherwise. */
export function Days() {
  const say = comparisonScreenWords.useWords()
  const formats = useFormats()
  const { asOf, day } = useAsOf()
  const [search, change] = useAddress(comparisonSearch)
  const since = search.since ?? Temporal.PlainDate.from(day).subtract({ years: 1 }).toString()
  const [typed, setTyped] = useState(since)
  const type = (text: string) => {
    setTyped(text)
    const read = readDate(text)
    if (read) change({ since: read.toString() }, { isStep: false })
  }
  const comparison = useQueryOf(analysisContract.compareDiagnoses, {
    leftAsOf: since,
    ...(asOf && { rightAsOf: asOf }),
  })
  return (
    <>
      <div className="no-print flex flex-wrap items-end gap-x-6 gap-y-2">
        <DateField name="since" label={say('since')} hint={say('sinceHint')} value={typed} onChange={type} />
        <p className="pb-2">{say('until', { day: formats.longDate(day) })}</p>
      </div>
      <Loaded query={comparison}>
        {(found) => (
          <ComparedFigures
            comparison={found}
            left={formats.longDate(found.left.asOf)}
            right={formats.longDate(found.right.asOf)}
          />
        )}
      </Loaded>
    </>
  )
}
