import { Printer } from 'lucide-react'
import { Button } from '#ui/action/index.ts'
import { useAsOf } from '#ui/as-of/as-of.ts'
import { Loaded } from '#ui/feedback/index.ts'
import { Page, Section } from '#ui/page/index.ts'
import { useQueryOf } from '#ui/request/index.ts'
import { useAddress } from '#ui/screens/index.ts'
import { useSession } from '#ui/session/session.tsx'
import { useFormats, useLanguage } from '#ui/words/index.ts'
import { analysisContract } from '../../../contract.ts'
import { screenWords } from '../text/index.ts'
import { CellPanel } from './cell-panel.tsx'
import { CoverageNotice } from './coverage-notice.tsx'
import { IssueHead } from './issue-head.tsx'
import { MatrixGrid } from './matrix-grid.tsx'
import { matrixSearch } from './matrix-search.ts'
import './print.css'

/** The policy's tables 5 and 6 beside what the ledger shows, on one sheet of A3. */
export default function MatricesPage() {
  const say = screenWords.useWords()
  const language = useLanguage()
  const { longDate } = useFormats()
  const { asOf } = useAsOf()
  const { nameEn } = useSession().city
  const [{ cell }, change] = useAddress(matrixSearch)
  const shown = useQueryOf(analysisContract.showMatrices, asOf ? { asOf } : {})
  const choose = (chosen: string) => change({ cell: chosen === cell ? undefined : chosen })
  return (
    <div className="a3-landscape">
      <Page
        title={say('matrices.title')}
        purpose={say('matrices.purpose')}
        action={
          <Button icon={<Printer aria-hidden size={18} />} onClick={() => window.print()}>
            {say('print')}
          </Button>
        }
      >
        <Loaded query={shown}>
          {(matrices) => {
            const columns = matrices.initiatives.map(({ number, title }) => ({
              key: String(number),
              head: (
                <>
                  ({number}) {title[language]}
                </>
              ),
            }))
            const cellsOf = (cells: readonly boolean[], row: string, verb: 'absorbs' | 'serves') =>
              cells.map((isThere, at) => ({
                isThere,
                label: say(isThere ? `matrices.${verb}` : `matrices.${verb}Not`, {
                  initiative: matrices.initiatives[at]?.title[language] ?? '',
                  row,
                }),
              }))
            return (
              <>
                <p className="mb-4 text-quiet text-sm">
                  {language === 'ja' ? matrices.city.name : nameEn} · {longDate(matrices.asOf)}
                </p>
                <CoverageNotice matrices={matrices} />
                <Section
                  title={say('matrices.issues')}
                  note={<span className="print:hidden">{say('matrices.keys')}</span>}
                >
                  <MatrixGrid
                    caption={say('matrices.issues')}
                    corner={say('column.issue')}
                    columns={columns}
                    rows={matrices.issues.map((issue) => ({
                      key: issue.issue,
                      head: <IssueHead issue={issue} />,
                      cells: cellsOf(issue.cells, `${issue.issue} ${issue.title[language]}`, 'absorbs'),
                    }))}
                    chosen={cell}
                    onChoose={choose}
                  />
                </Section>
                <Section title={say('matrices.principles')}>
                  <MatrixGrid
                    caption={say('matrices.principles')}
                    corner={say('matrices.principle')}
                    columns={columns}
                    rows={matrices.principles.map(({ number, title, cells }) => ({
                      key: String(number),
                      head: `${number}. ${title[language]}`,
                      cells: cellsOf(cells, title[language], 'serves'),
                    }))}
                    chosen={cell}
                    onChoose={choose}
                  />
                </Section>
                {cell && (
                  <CellPanel cell={cell} matrices={matrices} onClose={() => change({ cell: undefined })} />
                )}
              </>
            )
          }}
        </Loaded>
      </Page>
    </div>
  )
}
