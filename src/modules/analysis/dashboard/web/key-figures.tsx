import { Figures } from '#ui/page/index.ts'
import { useFormats } from '#ui/words/index.ts'
import type { Comparison } from '../../comparison/contract.ts'
import type { KeyFigure } from '../arrangement.ts'
import { useTwoDays } from './dashboard-search.ts'
import { type KeySource, useSources } from './key-sources.ts'
import { dashboardWords } from './text/index.ts'

/** The figures that people ask for, each with what it was on which day, and for a division with what the city has. */
export function KeyFigures({
  comparison,
  names,
  isWholeCity,
}: {
  comparison: Comparison
  names: readonly KeyFigure[]
  isWholeCity: boolean
}) {
  const say = dashboardWords.useWords()
  const earlier = useFormats().longDate(useTwoDays().earlier)
  const sources = useSources({ comparison, isWholeCity })
  const hadLedger = comparison.left.systems > 0
  /** Nothing while the earlier day is on its way. */
  const sayBefore = ({ now, before, sayValue }: KeySource): string[] => {
    if (!hadLedger) return [say('noBefore')]
    if (before === undefined) return []
    if (sayValue(before) === sayValue(now)) return [say('same', { earlier })]
    const more = `${now > before ? '+' : '−'}${sayValue(Math.abs(now - before))}`
    return [say('before', { earlier, value: sayValue(before), more })]
  }
  return (
    <Figures
      figures={names.flatMap((name) => {
        const found = sources[name]
        if (!found) return []
        const { now, sayValue, unit, beside = [] } = found
        const notes = [...sayBefore(found), ...beside]
        return [
          {
            label: say(`figure.${name}`),
            value: sayValue(now),
            ...(unit && { unit }),
            note: notes.map((note) => (
              <span key={note} className="block">
                {note}
              </span>
            )),
          },
        ]
      })}
    />
  )
}
