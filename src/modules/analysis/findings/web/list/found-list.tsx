import type { OutputOf } from '#kernel/contract/index.ts'
import { EmptyState, Section } from '#ui/page/index.ts'
import { Go } from '#ui/screens/index.ts'
import { type Column, Table } from '#ui/table/index.ts'
import { useLanguage } from '#ui/words/index.ts'
import type { listFindings } from '../../contract/findings.ts'
import type { FindingView } from '../../contract/shapes.ts'
import { screenWords } from '../text/index.ts'

export function FoundList({
  columns,
  findings,
  notFound,
  isFiltered,
}: {
  columns: readonly Column<FindingView>[]
  findings: readonly FindingView[]
  notFound: OutputOf<typeof listFindings>['notFound']
  isFiltered: boolean
}) {
  const say = screenWords.useWords()
  const language = useLanguage()
  return (
    <>
      <div className="mt-6">
        <Table
          caption={say('list.title')}
          columns={columns}
          rows={findings}
          rowKey={({ rule }) => rule}
          empty={
            <EmptyState title={say(isFiltered ? 'list.noneShown' : 'list.noneFound')}>
              {say(isFiltered ? 'list.noneShownBody' : 'list.noneFoundBody')}
            </EmptyState>
          }
        />
      </div>
      {notFound.length > 0 && (
        <Section title={say('list.notFound')} note={say('list.notFoundNote')}>
          <ul className="grid gap-x-8 gap-y-1 md:grid-cols-2">
            {notFound.map(({ rule, issue, title, denominator }) => (
              <li key={rule} className="border-line border-b py-2">
                <Go to="/findings/$rule" params={{ rule }}>
                  {issue} {title[language]}
                </Go>
                <span className="ml-2 text-quiet text-sm">
                  {denominator === 0 ? say('list.notJudged') : say('list.judged', { denominator })}
                </span>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  )
}
