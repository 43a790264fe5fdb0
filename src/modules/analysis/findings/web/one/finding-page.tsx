import { GoButton } from '#ui/action/index.ts'
import { Loaded } from '#ui/feedback/index.ts'
import { EmptyState, Figures, Page } from '#ui/page/index.ts'
import { isNotThere, useQueryOf } from '#ui/request/index.ts'
import { useAddress, useParam } from '#ui/screens/index.ts'
import { useFormats, useLanguage } from '#ui/words/index.ts'
import { analysisContract } from '../../../contract.ts'
import { useSelection } from '../../../web/selection.ts'
import { SelectionFilter } from '../../../web/selection-filter.tsx'
import { SeverityBadge, StateBadge } from '../badges.tsx'
import { findingSearch } from '../list/list-search.ts'
import { screenWords } from '../text/index.ts'
import { EvidenceSection } from './evidence-section.tsx'
import { HistorySection } from './history-section.tsx'
import { InitiativesSection } from './initiatives-section.tsx'
import { NotesSection } from './notes-section.tsx'
import { OpenSection } from './open-section.tsx'
import { StateAction } from './state-action.tsx'

/** One issue: what is looked at, what speaks for it down to the field of the ledger, what was decided. */
export default function FindingPage() {
  const say = screenWords.useWords()
  const language = useLanguage()
  const { percent } = useFormats()
  const rule = useParam('rule')
  const [{ division }] = useAddress(findingSearch)
  const selection = useSelection()
  const shown = useQueryOf(analysisContract.showFinding, { rule, ...selection }, { keepsLast: false })
  const finding = shown.data
  if (isNotThere(shown.error, 'rule')) return <UnknownFinding />
  return (
    <Page
      title={finding ? `${finding.issue} ${finding.title[language]}` : say('list.title')}
      purpose={finding?.explanation[language]}
      trail={[{ to: '/findings', search: { division }, label: say('list.title') }]}
      action={finding?.isFound && !selection.asOf && <StateAction finding={finding} />}
    >
      <SelectionFilter />
      <Loaded query={shown}>
        {(found) => (
          <>
            <Figures
              figures={[
                {
                  label: say('figure.severityAndState'),
                  value: found.severity ? (
                    <span className="inline-flex gap-2 align-middle">
                      <SeverityBadge severity={found.severity} />
                      {found.state && <StateBadge state={found.state} />}
                    </span>
                  ) : (
                    say('notFound')
                  ),
                },
                {
                  label: say('column.systems'),
                  value: found.systems.length,
                  note: say('figure.judged', { denominator: found.denominator }),
                },
                { label: say('column.since'), value: found.since ?? '—' },
                {
                  label: say('column.confidence'),
                  value: say(`confidence.${found.confidence.level}`),
                  note: say('figure.answered', { share: percent(found.confidence.share, 0) }),
                },
              ]}
            />
            <EvidenceSection finding={found} />
            <InitiativesSection finding={found} />
            <NotesSection notes={found.notes} systems={found.systems} />
            <OpenSection open={found.open} />
            <HistorySection history={found.history} />
          </>
        )}
      </Loaded>
    </Page>
  )
}

function UnknownFinding() {
  const say = screenWords.useWords()
  return (
    <Page title={say('noSuch')} trail={[{ to: '/findings', label: say('list.title') }]}>
      <EmptyState title={say('noSuch')} action={<GoButton to="/findings">{say('list.title')}</GoButton>}>
        {say('noSuchBody')}
      </EmptyState>
    </Page>
  )
}
