import { useBlocker } from '@tanstack/react-router'
import { Confirm } from '#ui/overlay/index.ts'
import { ledgerWords } from '../text/index.ts'

/** Asks before anybody leaves with typed values that are not saved: by a link, by back, by closing the tab. */
export function LeaveWarning({ isUnsaved }: { isUnsaved: () => boolean }) {
  const say = ledgerWords.useWords()
  const blocker = useBlocker({
    shouldBlockFn: isUnsaved,
    enableBeforeUnload: isUnsaved,
    withResolver: true,
  })
  if (blocker.status !== 'blocked') return null
  return (
    <Confirm
      title={say('edit.leaveTitle')}
      verb={say('edit.leave')}
      back={say('edit.back')}
      isDanger
      onConfirm={blocker.proceed}
      onClose={blocker.reset}
    >
      <p>{say('edit.leaveBody')}</p>
    </Confirm>
  )
}
