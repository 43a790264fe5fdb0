import { useAsOf } from '#ui/as-of/as-of.ts'
import { Loaded } from '#ui/feedback/index.ts'
import { Figures, Section } from '#ui/page/index.ts'
import { useQueryOf } from '#ui/request/index.ts'
import { Go } from '#ui/screens/index.ts'
import { useLanguage } from '#ui/words/index.ts'
import { analysisContract } from '../../contract.ts'
import { screenWords } from './text/index.ts'

const newest = 3

/** The findings in a line, and what happened to them last. */
export default function HomePart() {
  const say = screenWords.useWords()
  const language = useLanguage()
  const { asOf } = useAsOf()
  const listed = useQueryOf(analysisContract.listFindings, asOf ? { asOf } : {})
  const latest = useQueryOf(analysisContract.listFindingSteps, { limit: newest })
  return (
    <Section title={say('list.title')}>
      <Loaded query={listed}>
        {({ findings }) => (
          <Figures
            figures={[
              { label: say('figure.found'), value: findings.length, unit: say('figure.ofThirteen') },
              {
                label: say('figure.high'),
                value: findings.filter((each) => each.severity === 'high').length,
              },
              {
                label: say('figure.undecided'),
                value: findings.filter((each) => each.state === 'open').length,
              },
            ]}
          />
        )}
      </Loaded>
      <ul className="mt-2">
        {latest.data?.steps.map(({ rule, version, issue, title, kind, state, asOf: day }) => (
          <li key={`${rule} ${version}`} className="flex flex-wrap gap-x-3 py-1">
            <span className="tabular text-quiet">{day}</span>
            <Go to="/findings/$rule" params={{ rule }}>
              {issue} {title[language]}
            </Go>
            <span>{say(`step.${kind}`, { state: say(`state.${state}`) })}</span>
          </li>
        ))}
      </ul>
      <p className="mt-2">
        <Go to="/findings">{say('home.open')}</Go>
      </p>
    </Section>
  )
}
