import { Printer } from 'lucide-react'
import { Button } from '#ui/action/index.ts'
import { Loaded } from '#ui/feedback/index.ts'
import { Page } from '#ui/page/index.ts'
import { useQueryOf } from '#ui/request/index.ts'
import { usePermission, useSession } from '#ui/session/session.tsx'
import { FilterBar, FilterSelect } from '#ui/table/index.ts'
import { useFormats, useLanguage } from '#ui/words/index.ts'
import { analysisContract } from '../../contract.ts'
import { arrangement, sheets } from '../arrangement.ts'
import { backs, useSheet, useTwoDays } from './dashboard-search.ts'
import { FiveCharts } from './five-charts.tsx'
import { KeyFigures } from './key-figures.tsx'
import { dashboardWords } from './text/index.ts'
import { TopFindings } from './top-findings.tsx'
import { WhatChanged } from './what-changed.tsx'

/** One A4 sheet, arranged for whoever reads it: five figures with what they were, five charts, the heaviest findings, what changed. */
export default function DashboardPage() {
  const say = dashboardWords.useWords()
  const isWholeCity = usePermission('analysis.read') === 'all'
  const seesFindings = usePermission('findings.read') !== null
  const { asOf, earlier, back, change } = useTwoDays()
  const { sheet, own } = useSheet()
  const { figures, charts } = arrangement[sheet]
  const comparison = useQueryOf(analysisContract.compareDiagnoses, {
    leftAsOf: earlier,
    ...(asOf && { rightAsOf: asOf }),
  })
  return (
    <Page
      title={say('title')}
      purpose={<span className="print:hidden">{say(isWholeCity ? 'purpose.city' : 'purpose.division')}</span>}
      action={
        <Button icon={<Printer aria-hidden size={18} />} onClick={() => window.print()}>
          {say('print')}
        </Button>
      }
    >
      <FilterBar>
        <FilterSelect
          label={say('sheet')}
          value={sheet === own ? '' : sheet}
          everything={say(`sheet.${own}`)}
          choices={sheets
            .filter((each) => each !== own)
            .map((each) => ({ value: each, label: say(`sheet.${each}`) }))}
          onChange={(chosen) => change({ sheet: sheets.find((each) => each === chosen) })}
        />
        <FilterSelect
          label={say('back')}
          value={back === 'oneYear' ? '' : back}
          everything={say('back.oneYear')}
          choices={backs
            .filter((each) => each !== 'oneYear')
            .map((each) => ({ value: each, label: say(`back.${each}`) }))}
          onChange={(chosen) => change({ back: backs.find((each) => each === chosen) })}
        />
      </FilterBar>
      <Subject isWholeCity={isWholeCity} />
      <Loaded query={comparison}>
        {(found) => (
          <div className="print:text-[8.5pt] print:[&_.mb-3]:mb-1 print:[&_dl]:py-1 print:[&_h2]:text-[11pt] print:[&_section]:mt-2">
            <KeyFigures comparison={found} names={figures} isWholeCity={isWholeCity} />
            <FiveCharts names={charts} hadLedger={found.left.systems > 0} />
            <div className="mt-10 grid gap-x-10 gap-y-10 lg:grid-cols-2 print:mt-3 print:grid-cols-2 print:gap-x-5">
              {seesFindings && (
                <div>
                  <TopFindings />
                </div>
              )}
              <div>
                <WhatChanged comparison={found} />
              </div>
            </div>
          </div>
        )}
      </Loaded>
    </Page>
  )
}

/** Whose sheet this is, of which day, beside which other day. */
function Subject({ isWholeCity }: { isWholeCity: boolean }) {
  const say = dashboardWords.useWords()
  const language = useLanguage()
  const { longDate } = useFormats()
  const { city, divisions } = useSession()
  const { day, earlier } = useTwoDays()
  const cityName = language === 'ja' ? city.nameJa : city.nameEn
  const names = divisions.map(({ name }) => name).join(language === 'ja' ? '、' : ', ')
  return (
    <p className="mb-4 print:mb-2">
      {say('subject', {
        who: isWholeCity ? cityName : `${cityName} ${names}`,
        day: longDate(day),
        earlier: longDate(earlier),
      })}
    </p>
  )
}
