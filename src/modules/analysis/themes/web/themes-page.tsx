import { GoButton } from '#ui/action/index.ts'
import { Loaded } from '#ui/feedback/index.ts'
import { EmptyState, Page } from '#ui/page/index.ts'
import { useQueryOf } from '#ui/request/index.ts'
import { Go, useAddress } from '#ui/screens/index.ts'
import { SmallBars } from '../../web/overview/small-bars.tsx'
import { PrintButton } from '../../web/print-button.tsx'
import { selectionSearch, useSelection } from '../../web/selection.ts'
import { SelectionFilter } from '../../web/selection-filter.tsx'
import { Subject } from '../../web/subject.tsx'
import { screenWords } from '../../web/text/index.ts'
import { type Theme, themesContract } from '../contract.ts'
import { answerOfTheme } from '../report/answer.ts'
import { chartOfTheme } from '../report/chart.ts'
import { firstBars } from '../report/first-bars.ts'
import { themeScreenWords } from './text/index.ts'
import { useThemeVoice } from './voice.ts'

/** Every theme with its question, its answer and its first bars. */
export default function ThemesPage() {
  const say = themeScreenWords.useWords()
  const sayAnalysis = screenWords.useWords()
  const themes = useQueryOf(themesContract.analyseThemes, useSelection())
  return (
    <Page
      title={say('title')}
      purpose={<span className="print:hidden">{say('purpose')}</span>}
      action={<PrintButton />}
    >
      <SelectionFilter />
      <Loaded query={themes}>
        {(found) => (
          <>
            <Subject diagnosis={found} />
            {found.systems === 0 ? (
              <div className="mt-4">
                <EmptyState
                  title={sayAnalysis('empty')}
                  action={<GoButton to="/ledger">{sayAnalysis('emptyGo')}</GoButton>}
                >
                  {sayAnalysis('emptyBody')}
                </EmptyState>
              </div>
            ) : (
              <div className="mt-4 grid gap-x-10 gap-y-8 md:grid-cols-2 print:grid-cols-2 print:gap-x-5 print:gap-y-2">
                {found.themes.map((theme) => (
                  <ThemePart key={theme.name} theme={theme} />
                ))}
              </div>
            )}
          </>
        )}
      </Loaded>
    </Page>
  )
}

function ThemePart({ theme }: { theme: Theme }) {
  const voice = useThemeVoice()
  const [search] = useAddress(selectionSearch)
  const { name, denominator } = theme
  const bars = firstBars(theme, chartOfTheme(theme, voice).bars)
  return (
    <section
      aria-labelledby={`theme-${name}`}
      className="min-w-0 break-inside-avoid border-line border-t pt-4 print:pt-2"
    >
      <h2 id={`theme-${name}`} className="text-base print:text-[10.5pt]">
        <Go to="/analysis/themes/$theme" params={{ theme: name }} search={search}>
          {voice.say(`themes.title.${name}`)}
        </Go>
      </h2>
      <p className="text-quiet text-sm print:text-[8.5pt]">{voice.say(`themes.question.${name}`)}</p>
      <p className="mt-1 mb-3 font-bold print:mb-1 print:text-[9.5pt]">{answerOfTheme(theme, voice)}</p>
      <SmallBars bars={bars} />
      <p className="tabular mt-2 text-quiet text-sm print:mt-0.5 print:text-[7.5pt]">n = {denominator}</p>
    </section>
  )
}
