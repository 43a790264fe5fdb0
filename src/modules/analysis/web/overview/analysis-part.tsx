import { Go } from '#ui/screens/index.ts'
import type { Analyses, AnalysisName } from '../../contract/shapes.ts'
import { answerOf, overviewBars } from '../../report/index.ts'
import { screenWords } from '../text/index.ts'
import { useVoice } from '../voice.ts'
import { SmallBars } from './small-bars.tsx'

/** One analysis on the overview: question, answer, a small figure, how many it is of. */
export function AnalysisPart({
  name,
  analyses,
  search,
  level = 2,
}: {
  name: AnalysisName
  analyses: Analyses
  search: Readonly<Record<string, unknown>>
  /** Of its heading. */
  level?: 2 | 3
}) {
  const say = screenWords.useWords()
  const voice = useVoice()
  const Heading = level === 2 ? 'h2' : 'h3'
  const titleId = `analysis-${name}`
  return (
    <section
      aria-labelledby={titleId}
      className="min-w-0 break-inside-avoid border-line border-t pt-4 print:pt-2"
    >
      <Heading id={titleId} className="text-base print:text-[10.5pt]">
        <Go to="/analysis/$analysis" params={{ analysis: name }} search={search}>
          {voice.say(`analysis.title.${name}`)}
        </Go>
      </Heading>
      <p className="text-quiet text-sm print:text-[8.5pt]">{voice.say(`analysis.question.${name}`)}</p>
      <p className="mt-1 mb-3 font-bold print:mb-1 print:text-[9.5pt]">{answerOf(analyses, name, voice)}</p>
      {analyses[name].denominator > 0 && <SmallBars bars={overviewBars(analyses, name, voice)} />}
      <p className="tabular mt-2 text-quiet text-sm print:mt-0.5 print:text-[7.5pt]">
        n = {analyses[name].denominator}
        <span className="no-print">
          {' · '}
          <Go to="/analysis/$analysis" params={{ analysis: name }} search={search}>
            {say('open')}
            <span className="sr-only">: {voice.say(`analysis.title.${name}`)}</span>
          </Go>
        </span>
      </p>
    </section>
  )
}
