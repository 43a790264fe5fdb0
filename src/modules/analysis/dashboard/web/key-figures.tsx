import { ledgerContract } from '#modules/ledger/contract.ts'
import { Figures } from '#ui/page/index.ts'
import { useQueryOf } from '#ui/request/index.ts'
import { usePermission } from '#ui/session/session.tsx'
import { useFormats } from '#ui/words/index.ts'
import type { Comparison } from '../../comparison/contract.ts'
import { analysisContract } from '../../contract.ts'
import { useTwoDays } from './dashboard-search.ts'
import { dashboardWords } from './text/index.ts'

/** The five figures that people ask for, each with what it was, and for a division with what the city has. */
export function KeyFigures({ comparison, isWholeCity }: { comparison: Comparison; isWholeCity: boolean }) {
  const say = dashboardWords.useWords()
  const { percent } = useFormats()
  const { asOf, earlier } = useTwoDays()
  const seesFindings = usePermission('findings.read') !== null
  const findingsNow = useQueryOf(analysisContract.listFindings, asOf ? { asOf } : {}, {
    enabled: seesFindings,
  })
  const findingsThen = useQueryOf(
    analysisContract.listFindings,
    { asOf: earlier },
    { enabled: seesFindings, keepsLast: false },
  )
  const fullNow = useQueryOf(ledgerContract.ledgerCompleteness, asOf ? { asOf } : {})
  const fullThen = useQueryOf(ledgerContract.ledgerCompleteness, { asOf: earlier }, { keepsLast: false })
  const city = useQueryOf(analysisContract.compareCities, asOf ? { asOf } : {}, { enabled: !isWholeCity })
  const hadLedger = comparison.left.systems > 0

  const was = (before: string | undefined, now: string) => {
    if (!hadLedger || before === undefined) return say('noBefore')
    return say(before === now ? 'same' : 'before', { value: before })
  }
  const ofComparison = (key: string, figure: 'systems' | 'singleDedicated' | 'aboveHalf') => {
    const found = comparison.figures.find((each) => each.key === key)
    const own = city.data?.figures.find((each) => each.key === key)?.own
    const now = String(found?.right.count ?? 0)
    const beside = own?.share == null ? '' : ` · ${say('cityHas', { share: percent(own.share) })}`
    return {
      label: say(`figure.${figure}`),
      value: now,
      unit: say('unit.systems'),
      note: `${was(found && String(found.left.count), now)}${beside}`,
    }
  }
  const severe = (list: typeof findingsNow.data) =>
    list && String(list.findings.filter(({ severity }) => severity === 'high').length)
  const full = (answer: typeof fullNow.data) =>
    answer && percent(answer.total.asked === 0 ? 0 : answer.total.answered / answer.total.asked, 0)
  const severeNow = severe(findingsNow.data)
  const completeNow = full(fullNow.data)
  return (
    <Figures
      figures={[
        ofComparison('systems', 'systems'),
        ...(severeNow === undefined
          ? []
          : [
              {
                label: say('figure.severe'),
                value: severeNow,
                unit: say('unit.issues'),
                note: was(severe(findingsThen.data), severeNow),
              },
            ]),
        ofComparison('servers.singleDedicated', 'singleDedicated'),
        ofComparison('maintenanceShare.aboveHalf', 'aboveHalf'),
        ...(completeNow === undefined
          ? []
          : [
              {
                label: say('figure.completeness'),
                value: completeNow,
                note: was(full(fullThen.data), completeNow),
              },
            ]),
      ]}
    />
  )
}
