import { Tabs } from '#ui/overlay/index.ts'
import { Page } from '#ui/page/index.ts'
import { useAddress } from '#ui/screens/index.ts'
import { usePermission } from '#ui/session/session.tsx'
import { Cities } from './cities/cities.tsx'
import { comparedBy, comparisonSearch } from './comparison-search.ts'
import { comparisonScreenWords } from './text/index.ts'
import { Days } from './two-sides/days.tsx'
import { Divisions } from './two-sides/divisions.tsx'

/** The diagnosis held against something: days, divisions or cities, each under its own tab. */
export default function ComparisonPage() {
  const say = comparisonScreenWords.useWords()
  const [{ by = 'days' }, change] = useAddress(comparisonSearch)
  const seesCities = usePermission('analysis.summary') !== null
  const tabs = comparedBy
    .filter((key) => key !== 'cities' || seesCities)
    .map((key) => ({ key, label: say(`tab.${key}`) }))
  return (
    <Page title={say('title')} purpose={say('purpose')}>
      <Tabs label={say('tabs')} tabs={tabs} chosen={by} onChoose={(next) => change({ by: next })}>
        {by === 'days' && <Days />}
        {by === 'divisions' && <Divisions />}
        {by === 'cities' && seesCities && <Cities />}
      </Tabs>
    </Page>
  )
}
