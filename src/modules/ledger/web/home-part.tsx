import { useAsOf } from '#ui/as-of/as-of.ts'
import { Loaded } from '#ui/feedback/index.ts'
import { Figures, Section } from '#ui/page/index.ts'
import { useQueryOf } from '#ui/request/index.ts'
import { Go } from '#ui/screens/index.ts'
import { useFormats } from '#ui/words/index.ts'
import { ledgerContract } from '../contract.ts'
import { ledgerWords } from './text/index.ts'

/** The ledger in a line: how many systems, how many count, how many renewals come within a year. */
export default function HomePart() {
  const say = ledgerWords.useWords()
  const { asOf } = useAsOf()
  const { number } = useFormats()
  const list = useQueryOf(ledgerContract.listSystems, { asOf, sort: 'nextRenewal', pageSize: 200 })
  return (
    <Section title={say('list.title')}>
      <Loaded query={list}>
        {({ visible, systems, asOf: day }) => {
          const counted = systems.filter(({ outOfScope }) => outOfScope === null)
          const inAYear = Temporal.PlainDate.from(day).add({ years: 1 }).toString()
          const renewals = counted.filter(
            ({ nextRenewalOn }) => nextRenewalOn !== null && nextRenewalOn >= day && nextRenewalOn <= inAYear,
          )
          return (
            <>
              <Figures
                figures={[
                  { label: say('home.systems'), value: number(visible), unit: say('unit.systems') },
                  { label: say('home.renewals'), value: number(renewals.length), unit: say('unit.systems') },
                ]}
              />
              <p className="mt-2">
                <Go to="/ledger" search={{ sort: 'nextRenewal' }}>
                  {say('home.open')}
                </Go>
              </p>
            </>
          )
        }}
      </Loaded>
    </Section>
  )
}
