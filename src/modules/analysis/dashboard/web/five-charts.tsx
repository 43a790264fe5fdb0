import { useAsOf } from '#ui/as-of/as-of.ts'
import { Loaded } from '#ui/feedback/index.ts'
import { Section } from '#ui/page/index.ts'
import { useQueryOf } from '#ui/request/index.ts'
import { analysisContract } from '../../contract.ts'
import { AnalysisPart } from '../../web/overview/analysis-part.tsx'
import { dashboardWords } from './text/index.ts'

const charts = ['maintenanceShare', 'servers', 'usageForm', 'operationStructure', 'dependency'] as const

/** The five of the analyses that decide most: money, machines, kinds, people, work. */
export function FiveCharts() {
  const say = dashboardWords.useWords()
  const { asOf } = useAsOf()
  const diagnosis = useQueryOf(analysisContract.diagnose, asOf ? { asOf } : {})
  return (
    <Section title={say('charts')}>
      <Loaded query={diagnosis}>
        {({ analyses }) => (
          <div className="grid gap-x-10 gap-y-6 md:grid-cols-2 xl:grid-cols-3 print:grid-cols-3 print:gap-x-4 print:gap-y-2">
            {charts.map((name) => (
              <AnalysisPart
                key={name}
                name={name}
                analyses={analyses}
                search={asOf ? { asOf } : {}}
                level={3}
              />
            ))}
          </div>
        )}
      </Loaded>
    </Section>
  )
}
