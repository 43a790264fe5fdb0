import type { OutputOf } from '#kernel/contract/index.ts'
import { SidePanel } from '#ui/overlay/index.ts'
import { DescriptionList } from '#ui/page/index.ts'
import { Go } from '#ui/screens/index.ts'
import { useLanguage } from '#ui/words/index.ts'
import type { showMatrices } from '../../contract/findings.ts'
import { SeverityBadge, StateBadge } from '../badges.tsx'
import { screenWords } from '../text/index.ts'

type Matrices = OutputOf<typeof showMatrices>

/** What a cell joins: the initiative, and the issue with what the ledger shows of it, or the principle. */
export function CellPanel({
  cell,
  matrices,
  onClose,
}: {
  cell: string
  matrices: Matrices
  onClose: () => void
}) {
  const say = screenWords.useWords()
  const language = useLanguage()
  const [row, number] = cell.split('-')
  const at = matrices.initiatives.findIndex((each) => String(each.number) === number)
  const initiative = matrices.initiatives[at]
  const issue = matrices.issues.find((each) => each.issue === row)
  const principle = matrices.principles.find((each) => String(each.number) === row)
  const isThere = (issue ?? principle)?.cells[at]
  if (!initiative || isThere === undefined) return null
  const title = issue
    ? `${issue.issue} ${issue.title[language]}`
    : `${principle?.number}. ${principle?.title[language]}`
  const verb = issue ? 'absorbs' : 'serves'
  return (
    <SidePanel title={`(${number}) ${initiative.title[language]}`} onClose={onClose}>
      <p className="mb-4 font-bold">
        {say(isThere ? `matrices.${verb}` : `matrices.${verb}Not`, {
          initiative: initiative.title[language],
          row: title,
        })}
      </p>
      <DescriptionList
        items={[
          ...(issue
            ? [
                {
                  term: say('column.issue'),
                  detail: (
                    <Go to="/findings/$rule" params={{ rule: issue.rule }}>
                      {title}
                    </Go>
                  ),
                },
                {
                  term: say('column.severity'),
                  detail: issue.severity ? <SeverityBadge severity={issue.severity} /> : say('notFound'),
                },
                { term: say('column.state'), detail: issue.state ? <StateBadge state={issue.state} /> : '—' },
                { term: say('column.systems'), detail: String(issue.systems) },
              ]
            : [{ term: say('matrices.principle'), detail: title }]),
          { term: say('matrices.allIssues'), detail: initiative.absorbs.join(' ') },
          { term: say('matrices.allPrinciples'), detail: initiative.serves.join(' ') },
          {
            term: say('matrices.foundIssues'),
            detail: say('matrices.ofIssues', { found: initiative.findings, all: initiative.absorbs.length }),
          },
        ]}
      />
    </SidePanel>
  )
}
