import type { RequestFailed } from '#kernel/contract/index.ts'
import { Button } from '../action/button.tsx'
import { Notice } from '../page/notice.tsx'
import { uiWords } from '../text/index.ts'

/** A request that failed: the server's sentence says what to do; one click tries again, where that can help. */
export function Failure({ error, onRetry }: { error: RequestFailed; onRetry?: () => void }) {
  const say = uiWords.useWords()
  const { detail, requestId, status } = error.problem ?? { detail: say('failed'), status: 0 }
  return (
    <Notice kind="danger" isUrgent title={detail}>
      {status >= 500 && requestId && (
        <p className="text-sm">
          {say('requestNumber')} <code>{requestId}</code>
        </p>
      )}
      {onRetry && mayPass(status) && (
        <div className="mt-2">
          <Button size="small" onClick={onRetry}>
            {say('action.retry')}
          </Button>
        </div>
      )}
    </Notice>
  )
}

/** Answers that may be another the next time: no connection, a moment of overload, a server in trouble. What is refused, gone or wrong stays so. */
function mayPass(status: number): boolean {
  return status < 400 || status >= 500 || status === 408 || status === 429
}
