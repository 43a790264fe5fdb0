import { useFormats } from '#ui/words/index.ts'
import { useTwoDays } from './dashboard-search.ts'
import { dashboardWords } from './text/index.ts'

/** Where the figures come from and what the marks mean: a sheet that is handed round must say so by itself. */
export function HowToRead({ hadLedger }: { hadLedger: boolean }) {
  const say = dashboardWords.useWords()
  const { longDate } = useFormats()
  const { day, earlier } = useTwoDays()
  const lines = [
    say('read.source', { day: longDate(day) }),
    ...(hadLedger ? [say('read.mark', { earlier: longDate(earlier) })] : []),
    say('read.pattern'),
    say('read.counts'),
  ]
  return (
    <section
      aria-labelledby="sheet-read"
      className="min-w-0 border-line border-t pt-4 text-quiet text-sm print:pt-1 print:text-[8pt]"
    >
      <h3 id="sheet-read" className="text-base print:text-[10pt]">
        {say('read')}
      </h3>
      <ul className="mt-1 list-disc pl-5 leading-snug">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  )
}
