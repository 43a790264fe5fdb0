import { Link } from '@tanstack/react-router'
import { Badge } from '#ui/page/index.ts'
import { useSession } from '#ui/session/session.tsx'
import { useLanguage } from '#ui/words/index.ts'
import icon from '../icon.svg'
import { frameWords } from '../text/index.ts'
import { AsOfControl } from './as-of-control.tsx'
import { PersonMenu } from './person-menu.tsx'
import { SearchBox } from './search-box.tsx'

/** City, search, the day looked at, and the person. */
export function TopBar() {
  const say = frameWords.useWords()
  const language = useLanguage()
  const { city } = useSession()
  return (
    <header className="no-print sticky top-0 z-20 border-line border-b bg-ground">
      <div className="flex h-14 items-center gap-2 px-3 sm:gap-4 sm:px-4">
        <Link to="/" className="flex min-w-0 items-center gap-2 text-ink no-underline hover:underline">
          <img src={icon} alt="" width={28} height={28} className="shrink-0" />
          <span className="hidden font-bold sm:inline">Saiteki</span>
          <span className="truncate text-sm sm:border-line sm:border-l sm:pl-3">
            {language === 'ja' ? city.nameJa : city.nameEn}
          </span>
          {city.isSample && (
            <span className="hidden sm:inline">
              <Badge>{say('frame.sample')}</Badge>
            </span>
          )}
        </Link>
        <SearchBox />
        <AsOfControl />
        <PersonMenu />
      </div>
    </header>
  )
}
