import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { OutputOf } from '#kernel/contract/index.ts'
import { Button, GoButton } from '#ui/action/index.ts'
import { today } from '#ui/as-of/as-of.ts'
import { Form, useDraft } from '#ui/form/index.ts'
import { Confirm } from '#ui/overlay/index.ts'
import { Section } from '#ui/page/index.ts'
import { queryKeyOf, useCommandOf } from '#ui/request/index.ts'
import { ledgerContract } from '../../contract.ts'
import type { ImportView } from '../../exchange/contract.ts'
import { type Why, WhyFields } from '../edit/save-dialog.tsx'
import { ledgerWords } from '../text/index.ts'
import type { Plan } from './plan.ts'

/** The last step: why, from which day on, and the button that says how much it writes. */
export function AcceptForm({ view, plan }: { view: ImportView; plan: Plan }) {
  const say = ledgerWords.useWords()
  const queries = useQueryClient()
  const why = useDraft<Why>({ reason: '', effectiveOn: today() })
  const [isCancelling, setIsCancelling] = useState(false)
  const { importId } = view
  const keep = (now: OutputOf<typeof ledgerContract.showImport>) => {
    queries.setQueryData(queryKeyOf(ledgerContract.showImport, { importId }), now)
    scrollTo({ top: 0 })
  }
  const accept = useCommandOf(ledgerContract.acceptImport, {
    refreshes: [
      ledgerContract.listSystems,
      ledgerContract.showSystem,
      ledgerContract.systemHistory,
      ledgerContract.ledgerCompleteness,
      ledgerContract.listImports,
    ],
    onDone: keep,
  })
  const cancel = useCommandOf(ledgerContract.cancelImport, {
    refreshes: [ledgerContract.listImports],
    onDone: (now) => {
      setIsCancelling(false)
      keep(now)
    },
  })
  const { added, changed, removed, problems } = plan.counts
  const systems = added + changed + removed
  return (
    <Section title={say('accept.title')}>
      {problems > 0 ? (
        <>
          <p className="mb-4">{say('accept.hasProblems', { count: problems })}</p>
          <div className="flex flex-wrap gap-3">
            <GoButton kind="primary" to="/ledger/import">
              {say('import.again')}
            </GoButton>
            <Button onClick={() => setIsCancelling(true)}>{say('accept.cancel')}</Button>
          </div>
        </>
      ) : (
        <Form
          error={accept.error}
          labels={{ reason: say('edit.reason'), effectiveOn: say('edit.effectiveOn') }}
          onSubmit={() => accept.mutate({ importId, ...why.values })}
        >
          <WhyFields why={why} />
          <div className="flex flex-wrap gap-3">
            <Button type="submit" kind="primary" isBusy={accept.isPending}>
              {say(systems > 0 ? 'accept.verb' : 'accept.verbNothing', { systems })}
            </Button>
            <Button onClick={() => setIsCancelling(true)}>{say('accept.cancel')}</Button>
          </div>
        </Form>
      )}
      {isCancelling && (
        <Confirm
          title={say('accept.cancelTitle')}
          verb={say('accept.cancel')}
          isBusy={cancel.isPending}
          onConfirm={() => cancel.mutate({ importId })}
          onClose={() => setIsCancelling(false)}
        >
          <p>{say('accept.cancelBody')}</p>
        </Confirm>
      )}
    </Section>
  )
}
