import { ledgerContract } from '#modules/ledger/contract.ts'
import { useAsOf } from '#ui/as-of/as-of.ts'
import { useQueryOf } from '#ui/request/index.ts'
import { usePermission } from '#ui/session/session.tsx'
import { useFormats } from '#ui/words/index.ts'
import type { Comparison } from '../../comparison/contract.ts'
import { analysisContract } from '../../contract.ts'
import { sayGrowth } from '../../report/index.ts'
import type { Theme } from '../../themes/contract.ts'
import type { ThemeName } from '../../themes/names.ts'
import type { KeyFigure } from '../arrangement.ts'
import { useTwoDays } from './dashboard-search.ts'
import { useAnalysed } from './sheet-charts.ts'
import { dashboardWords } from './text/index.ts'

/** A figure on both days; `before` is missing while it is on its way. */
export interface KeySource {
  now: number
  before?: number | undefined
  sayValue(value: number): string
  unit?: string
  /** What else it is held against: the year before, the whole city. */
  beside?: readonly string[]
}

/** Where each figure of a sheet's head comes from: the same answers as on the pages that it is from. */
export function useSources({
  comparison,
  isWholeCity,
}: {
  comparison: Comparison
  isWholeCity: boolean
}): Readonly<Record<KeyFigure, KeySource | null>> {
  const say = dashboardWords.useWords()
  const { percent, number, roughYen } = useFormats()
  const { asOf } = useAsOf()
  const { earlier } = useTwoDays()
  const today = asOf ? { asOf } : {}
  const seesFindings = usePermission('findings.read') !== null
  const options = { keepsLast: false } as const
  const findingsNow = useQueryOf(analysisContract.listFindings, today, { enabled: seesFindings })
  const findingsThen = useQueryOf(
    analysisContract.listFindings,
    { asOf: earlier },
    { enabled: seesFindings, ...options },
  )
  const fullNow = useQueryOf(ledgerContract.ledgerCompleteness, today)
  const fullThen = useQueryOf(ledgerContract.ledgerCompleteness, { asOf: earlier }, options)
  const city = useQueryOf(analysisContract.compareCities, today, { enabled: !isWholeCity })
  const themesNow = useAnalysed(asOf).themes.data?.themes
  const themesThen = useAnalysed(earlier).themes.data?.themes

  const compared = (key: string): KeySource | null => {
    const found = comparison.figures.find((each) => each.key === key)
    if (!found) return null
    const { left, right } = found
    const own = city.data?.figures.find((each) => each.key === key)?.own
    const beside =
      own?.share == null || right.share === null
        ? []
        : [say('cityHas', { own: percent(right.share), city: percent(own.share) })]
    return { now: right.count, before: left.count, sayValue: number, unit: say('unit.systems'), beside }
  }
  const severe = (list: typeof findingsNow.data) =>
    list?.findings.filter(({ severity }) => severity === 'high').length
  const full = (answer: typeof fullNow.data) =>
    answer && (answer.total.asked === 0 ? 0 : answer.total.answered / answer.total.asked)
  const [severeNow, completeNow] = [severe(findingsNow.data), full(fullNow.data)]
  const [costNow, growth, year] = ['total', 'growth', 'year'].map((key) =>
    told(themesNow, 'costsByYear', key),
  )
  const exposedNow = told(themesNow, 'supportEnds', 'exposed')
  return {
    systems: compared('systems'),
    singleDedicated: compared('servers.singleDedicated'),
    aboveHalf: compared('maintenanceShare.aboveHalf'),
    severe:
      severeNow === undefined
        ? null
        : { now: severeNow, before: severe(findingsThen.data), sayValue: number, unit: say('unit.issues') },
    yearCost:
      costNow == null
        ? null
        : {
            now: costNow,
            before: told(themesThen, 'costsByYear', 'total') ?? undefined,
            sayValue: roughYen,
            beside: [
              say('yearGrowth', {
                year: String(year ?? ''),
                growth: growth == null ? '–' : sayGrowth(growth),
              }),
            ],
          },
    exposed:
      exposedNow == null
        ? null
        : {
            now: exposedNow,
            before: told(themesThen, 'supportEnds', 'exposed') ?? undefined,
            sayValue: number,
            unit: say('unit.systems'),
          },
    completeness:
      completeNow === undefined
        ? null
        : { now: completeNow, before: full(fullThen.data), sayValue: (share) => percent(share, 0) },
  }
}

function told(themes: readonly Theme[] | undefined, name: ThemeName, indicator: string) {
  return themes?.find((theme) => theme.name === name)?.indicators[indicator]?.value
}
