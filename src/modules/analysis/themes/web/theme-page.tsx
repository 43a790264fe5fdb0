import { Fragment } from 'react'
import { GoButton } from '#ui/action/index.ts'
import { Loaded } from '#ui/feedback/index.ts'
import { EmptyState, Page } from '#ui/page/index.ts'
import { useQueryOf } from '#ui/request/index.ts'
import { Go, useAddress, useParam } from '#ui/screens/index.ts'
import { PrintButton } from '../../web/print-button.tsx'
import { selectionSearch, useSelection } from '../../web/selection.ts'
import { SelectionFilter } from '../../web/selection-filter.tsx'
import { Subject } from '../../web/subject.tsx'
import { themesContract } from '../contract.ts'
import { type ThemeName, themeNames } from '../names.ts'
import { OneTheme } from './one-theme.tsx'
import { SourceLink } from './source-link.tsx'
import { themeScreenWords } from './text/index.ts'
import { useThemeVoice } from './voice.ts'

/** One theme, down to the systems behind every bar. */
export default function ThemePage() {
  const asked = useParam('theme')
  const name = themeNames.find((each) => each === asked)
  return name ? <KnownTheme key={name} name={name} /> : <UnknownTheme />
}

function KnownTheme({ name }: { name: ThemeName }) {
  const say = themeScreenWords.useWords()
  const voice = useThemeVoice()
  const [search] = useAddress(selectionSearch)
  const themes = useQueryOf(themesContract.analyseThemes, useSelection())
  return (
    <Page
      title={voice.say(`themes.question.${name}`)}
      purpose={voice.say(`themes.title.${name}`)}
      trail={[{ label: say('title'), to: '/analysis/themes', search }]}
      action={<PrintButton />}
    >
      <SelectionFilter />
      <Loaded query={themes}>
        {(found) => (
          <div className="grid gap-y-6">
            <Subject diagnosis={found} />
            <div className="min-w-0">
              {found.themes
                .filter((theme) => theme.name === name)
                .map((theme) => (
                  <Fragment key={name}>
                    {theme.source && <SourceLink source={theme.source} />}
                    <OneTheme theme={theme} place={`${found.city.name}_${found.asOf}`} />
                  </Fragment>
                ))}
            </div>
          </div>
        )}
      </Loaded>
      <nav aria-label={say('others')} className="no-print mt-10 border-line border-t pt-4">
        <ul className="flex flex-wrap gap-x-6 gap-y-1">
          {themeNames
            .filter((each) => each !== name)
            .map((each) => (
              <li key={each}>
                <Go
                  to="/analysis/themes/$theme"
                  params={{ theme: each }}
                  search={search}
                  className="inline-flex min-h-8 items-center"
                >
                  {voice.say(`themes.title.${each}`)}
                </Go>
              </li>
            ))}
        </ul>
      </nav>
    </Page>
  )
}

function UnknownTheme() {
  const say = themeScreenWords.useWords()
  return (
    <Page title={say('noSuch')}>
      <EmptyState title={say('noSuch')} action={<GoButton to="/analysis/themes">{say('title')}</GoButton>}>
        {say('noSuchBody')}
      </EmptyState>
    </Page>
  )
}
