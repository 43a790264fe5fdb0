import type { RequestFailed } from '#kernel/contract/index.ts'
import { Button } from '../action/button.tsx'
import { Notice } from '../page/notice.tsx'
import { uiWords } from '../text/index.ts'

/** A request that failed: the server's sentence says what to do; one click tries again. */
export function Failure({ error, onRetry }: { error: RequestFailed; onRetry?: () => void }) {
  const say = uiWords.useWords()
  const { detail, requestId, status } = error.problem ?? { detail: say('failed') }
  return (
    <Notice kind="danger" isUrgent title={detail}>
      {status >= 500 && requestId && (
        <p className="text-sm">
          {say('requestNumber')} <code>{requestId}</code>
        </p>
      )}
      {onRetry && (
        <div className="mt-2">
          <Button size="small" onClick={onRetry}>
            {say('action.retry')}
          </Button>
        </div>
      )}
    </Notice>
  )
}
