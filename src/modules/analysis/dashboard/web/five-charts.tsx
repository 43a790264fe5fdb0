import { useAsOf } from '#ui/as-of/as-of.ts'
import { Loaded } from '#ui/feedback/index.ts'
import { Section } from '#ui/page/index.ts'
import { useThemeVoice } from '../../themes/web/voice.ts'
import type { SheetChart as Name } from '../arrangement.ts'
import { useTwoDays } from './dashboard-search.ts'
import { HowToRead } from './how-to-read.tsx'
import { SheetChart } from './sheet-chart.tsx'
import { type Analysed, drawnChart, useAnalysed, valuesOf } from './sheet-charts.ts'
import { dashboardWords } from './text/index.ts'

/** The five charts of the sheet, each beside what it was, and how to read them. */
export function FiveCharts({ names, hadLedger }: { names: readonly Name[]; hadLedger: boolean }) {
  const say = dashboardWords.useWords()
  const { asOf } = useAsOf()
  const { diagnosis, themes } = useAnalysed(asOf)
  return (
    <Section title={say('charts')}>
      <Loaded query={diagnosis}>
        {({ analyses }) => (
          <Loaded query={themes}>
            {(found) => (
              <Charts names={names} hadLedger={hadLedger} now={{ analyses, themes: found.themes }} />
            )}
          </Loaded>
        )}
      </Loaded>
    </Section>
  )
}

function Charts({ names, hadLedger, now }: { names: readonly Name[]; hadLedger: boolean; now: Analysed }) {
  const voice = useThemeVoice()
  const { asOf } = useAsOf()
  const { earlier } = useTwoDays()
  const { diagnosis, themes } = useAnalysed(earlier)
  const then = hadLedger &&
    diagnosis.data &&
    themes.data && { analyses: diagnosis.data.analyses, themes: themes.data.themes }
  return (
    <div className="grid gap-x-10 gap-y-6 md:grid-cols-2 xl:grid-cols-3 print:grid-cols-3 print:gap-x-4 print:gap-y-2">
      {names.map((name) => {
        const chart = drawnChart(now, name, voice)
        return (
          chart && (
            <SheetChart
              key={name}
              name={name}
              chart={chart}
              before={then ? valuesOf(then, name, voice) : undefined}
              search={asOf ? { asOf } : {}}
            />
          )
        )
      })}
      <HowToRead hadLedger={hadLedger} />
    </div>
  )
}
