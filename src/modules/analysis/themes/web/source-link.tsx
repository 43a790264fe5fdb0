import { Go } from '#ui/screens/index.ts'
import type { ThemeSource } from '../names.ts'
import { themeScreenWords } from './text/index.ts'

/** The page on which each source beside the ledger is kept. */
const pages: Readonly<Record<ThemeSource, string>> = { placeHazards: '/analysis/themes/places' }

/** The way from a theme to what it reads beside the ledger. */
export function SourceLink({ source }: { source: ThemeSource }) {
  const say = themeScreenWords.useWords()
  return (
    <p className="no-print mb-4">
      <Go to={pages[source]}>{say(`source.${source}`)}</Go>
    </p>
  )
}
