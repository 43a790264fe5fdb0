import { useState } from 'react'
import type { OutputOf } from '#kernel/contract/index.ts'
import { Button } from '#ui/action/index.ts'
import { useToast } from '#ui/feedback/index.ts'
import { ChoiceGroup, Form, TextArea, useDraft } from '#ui/form/index.ts'
import { Dialog } from '#ui/overlay/index.ts'
import { useCommandOf } from '#ui/request/index.ts'
import { usePermission } from '#ui/session/session.tsx'
import { analysisContract } from '../../../contract.ts'
import type { showFinding } from '../../contract/findings.ts'
import { findingStates, needsReason } from '../../domain/settle.ts'
import { screenWords } from '../text/index.ts'

type Finding = OutputOf<typeof showFinding>

/** Accept, dispute, close or reopen: for whoever may decide. */
export function StateAction({ finding }: { finding: Finding }) {
  const say = screenWords.useWords()
  const mayDecide = usePermission('findings.judge') !== null
  const [isOpen, setIsOpen] = useState(false)
  if (!mayDecide) return null
  return (
    <>
      <Button kind="primary" onClick={() => setIsOpen(true)}>
        {say('decide.open')}
      </Button>
      {isOpen && <StateDialog finding={finding} onClose={() => setIsOpen(false)} />}
    </>
  )
}

function StateDialog({ finding, onClose }: { finding: Finding; onClose: () => void }) {
  const say = screenWords.useWords()
  const tell = useToast()
  const { values, set } = useDraft({ state: finding.state ?? 'open', reason: '' })
  const decide = useCommandOf(analysisContract.changeFindingState, {
    refreshes: [analysisContract.showFinding, analysisContract.listFindings, analysisContract.showMatrices],
    onDone: ({ state }) => {
      tell({ text: say('decide.done', { state: say(`state.${state}`) }) })
      onClose()
    },
  })
  const choose = ([chosen]: string[]) => {
    const state = findingStates.find((each) => each === chosen)
    if (state) set('state')(state)
  }
  return (
    <Dialog title={say('decide.title', { issue: finding.issue })} onClose={onClose}>
      <Form
        error={decide.error}
        labels={{ state: say('column.state'), reason: say('decide.reason') }}
        onSubmit={() => decide.mutate({ rule: finding.rule, expectedVersion: finding.version, ...values })}
      >
        <ChoiceGroup
          kind="radio"
          name="state"
          label={say('column.state')}
          choices={findingStates.map((each) => ({
            value: each,
            label: say(`state.${each}`),
            hint: say(`stateHint.${each}`),
          }))}
          chosen={[values.state]}
          onChange={choose}
        />
        <TextArea
          name="reason"
          label={say('decide.reason')}
          hint={say('decide.reasonHint')}
          isRequired={needsReason(values.state)}
          value={values.reason}
          onChange={set('reason')}
        />
        <div className="flex flex-wrap gap-3">
          <Button type="submit" kind="primary" isBusy={decide.isPending}>
            {say('decide.save')}
          </Button>
          <Button onClick={onClose}>{say('cancel')}</Button>
        </div>
      </Form>
    </Dialog>
  )
}
