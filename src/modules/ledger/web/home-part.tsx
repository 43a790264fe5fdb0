import { useAsOf } from '#ui/as-of/as-of.ts'
import { Loaded } from '#ui/feedback/index.ts'
import { Figures, Section } from '#ui/page/index.ts'
import { useQueryOf } from '#ui/request/index.ts'
import { Go } from '#ui/screens/index.ts'
import { useFormats } from '#ui/words/index.ts'
import { ledgerContract } from '../contract.ts'
import { ledgerWords } from './text/index.ts'

/** The ledger in a line: how many systems there are, and in which stage of life. */
export default function HomePart() {
  const say = ledgerWords.useWords()
  const { asOf } = useAsOf()
  const { number } = useFormats()
  const list = useQueryOf(ledgerContract.listSystems, { asOf, pageSize: 1 })
  const unit = say('unit.systems')
  return (
    <Section title={say('list.title')}>
      <Loaded query={list}>
        {({ visible, facets }) => (
          <Figures
            figures={[
              {
                label: say('home.systems'),
                value: <Go to="/ledger">{number(visible)}</Go>,
                unit,
              },
              ...facets.status.map(({ key, label, count }) => ({
                label: label ?? key,
                value: (
                  <Go to="/ledger" search={{ status: key }}>
                    {number(count)}
                  </Go>
                ),
                unit,
              })),
            ]}
          />
        )}
      </Loaded>
    </Section>
  )
}
