import { Go } from '#ui/screens/index.ts'
import { useFormats } from '#ui/words/index.ts'
import { type Earlier, SmallBars } from '../../web/overview/small-bars.tsx'
import type { SheetChart as Name } from '../arrangement.ts'
import { type DrawnChart, isAnalysis } from './sheet-charts.ts'
import { dashboardWords } from './text/index.ts'

/** One of the five: what it answers, a few bars beside what they were, how many systems it is of. */
export function SheetChart({
  name,
  chart: { title, question, answer, denominator, bars, kind, to },
  before,
  search,
}: {
  name: Name
  chart: DrawnChart
  /** Values of the earlier day; nothing while there was no ledger. */
  before: ReadonlyMap<string, number> | undefined
  search: Readonly<Record<string, unknown>>
}) {
  const say = dashboardWords.useWords()
  const { roughYen, percent, number } = useFormats()
  const sayValue = { count: number, yen: roughYen, share: percent }[kind]
  const earlier: Earlier | undefined = before && {
    values: before,
    sayMore: (value, was) => `${value > was ? '+' : '−'}${sayValue(Math.abs(value - was))}`,
  }
  const titleId = `sheet-${name}`
  return (
    <section
      aria-labelledby={titleId}
      className="min-w-0 break-inside-avoid border-line border-t pt-4 print:pt-1"
    >
      <h3 id={titleId} className="text-base print:text-[10pt]">
        <Go to={to} params={isAnalysis(name) ? { analysis: name } : { theme: name }} search={search}>
          {title}
        </Go>
      </h3>
      <p className="text-quiet text-sm print:hidden">{question}</p>
      <p className="mt-1 mb-3 font-bold print:mt-0 print:mb-1 print:text-[8.5pt] print:leading-snug">
        {answer}
      </p>
      {denominator > 0 && <SmallBars bars={bars} earlier={earlier} />}
      <p className="tabular mt-2 text-quiet text-sm print:mt-0.5 print:text-[7.5pt]">
        {say('countsOf', { denominator })}
      </p>
    </section>
  )
}
