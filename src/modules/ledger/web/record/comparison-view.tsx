import { Loaded } from '#ui/feedback/index.ts'
import { EmptyState } from '#ui/page/index.ts'
import { useQueryOf } from '#ui/request/index.ts'
import { useAddress } from '#ui/screens/index.ts'
import { ledgerContract } from '../../contract.ts'
import { ChangesTable } from '../answer/changes-table.tsx'
import { DayPair, usualDays } from '../comparison/day-pair.tsx'
import { ledgerWords } from '../text/index.ts'
import { recordSearch } from './record-search.ts'

/** What differs of this system between two days. */
export function ComparisonView({ systemId }: { systemId: string }) {
  const say = ledgerWords.useWords()
  const [search, change] = useAddress(recordSearch)
  const days = {
    ...usualDays(),
    ...(search.from && { from: search.from }),
    ...(search.to && { to: search.to }),
  }
  const compared = useQueryOf(ledgerContract.compareSystem, { systemId, ...days })
  return (
    <>
      <DayPair days={days} onChange={change} />
      <Loaded query={compared}>
        {({ changes }) =>
          changes.length === 0 ? (
            <EmptyState title={say('comparison.same')} />
          ) : (
            <>
              <p className="mb-3">{say('comparison.count', { count: changes.length })}</p>
              <ChangesTable changes={changes} caption={say('record.view.comparison')} />
            </>
          )
        }
      </Loaded>
    </>
  )
}
