import { useSession } from '#ui/session/session.tsx'
import { useFormats, useLanguage } from '#ui/words/index.ts'
import type { Diagnosis } from '../contract/diagnosis.ts'
import { screenWords } from './text/index.ts'

/** Of whom, of which day and of how many systems this is: what a sheet of paper must say by itself. */
export function Subject({
  diagnosis: { city, asOf, divisions, systems },
}: {
  diagnosis: Pick<Diagnosis, 'city' | 'asOf' | 'divisions' | 'systems'>
}) {
  const say = screenWords.useWords()
  const language = useLanguage()
  const { longDate } = useFormats()
  const { nameEn } = useSession().city
  const names = divisions.map(({ name }) => name).join(language === 'ja' ? '、' : ', ')
  return (
    <p>
      {say('printedAt', { city: language === 'ja' ? city.name : nameEn, day: longDate(asOf), systems })}
      {names && ` · ${say('of', { division: names })}`}
    </p>
  )
}
