import { kernelContract } from '#kernel/operations/contract.ts'
import { Button } from '#ui/action/index.ts'
import { Failure } from '#ui/feedback/index.ts'
import { Notice } from '#ui/page/index.ts'
import { useQueryOf } from '#ui/request/index.ts'
import { administrationWords } from './text/index.ts'

/** The proof that nobody rewrote the trail; computed only when asked for. */
const useVerification = () => useQueryOf(kernelContract.verifyAudit, {}, { enabled: false })

export function VerifyButton() {
  const say = administrationWords.useWords()
  const proof = useVerification()
  return (
    <Button isBusy={proof.isFetching} onClick={() => void proof.refetch()}>
      {say('audit.verify')}
    </Button>
  )
}

export function AuditVerification() {
  const say = administrationWords.useWords()
  const { data, error } = useVerification()
  return (
    <div aria-live="polite" className="[&:not(:empty)]:mb-6">
      {error && <Failure error={error} />}
      {data?.isIntact && (
        <Notice kind="good" title={say('audit.intact', { entries: data.entries })}>
          <p>{say('audit.intactBody')}</p>
          <code className="break-all text-sm">{data.lastHash}</code>
        </Notice>
      )}
      {data && !data.isIntact && (
        <Notice kind="danger" title={say('audit.broken', { sequence: data.firstBroken ?? 0 })}>
          <p>{say('audit.brokenBody')}</p>
        </Notice>
      )}
    </div>
  )
}
