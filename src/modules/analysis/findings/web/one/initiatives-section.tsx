import type { OutputOf } from '#kernel/contract/index.ts'
import { Section } from '#ui/page/index.ts'
import { Go } from '#ui/screens/index.ts'
import { useLanguage } from '#ui/words/index.ts'
import type { showFinding } from '../../contract/findings.ts'
import { principles } from '../../domain/initiatives.ts'
import { screenWords } from '../text/index.ts'

/** What absorbs the issue (表5), and which principles that serves (表6). */
export function InitiativesSection({ finding }: { finding: OutputOf<typeof showFinding> }) {
  const say = screenWords.useWords()
  const language = useLanguage()
  const { issue, absorbedBy } = finding
  const nameOf = (number: number) =>
    Object.entries(principles).find(([key]) => Number(key) === number)?.[1][language] ?? ''
  return (
    <Section title={say('initiatives.title')} note={say('initiatives.note')}>
      <ul className="grid gap-2">
        {absorbedBy.map(({ number, title, serves }) => (
          <li key={number} className="border-line border-b pb-2">
            <Go to="/matrices" search={{ cell: `${issue}-${number}` }}>
              ({number}) {title[language]}
            </Go>
            <span className="block text-quiet text-sm">
              {serves.map((each) => `${each}. ${nameOf(each)}`).join(language === 'ja' ? '、' : ', ')}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  )
}
