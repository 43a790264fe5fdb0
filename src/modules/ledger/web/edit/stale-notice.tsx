import { useEffect } from 'react'
import type { OutputOf } from '#kernel/contract/index.ts'
import { Button } from '#ui/action/index.ts'
import { Loaded } from '#ui/feedback/index.ts'
import { Notice } from '#ui/page/index.ts'
import { useQueryOf } from '#ui/request/index.ts'
import { useFormats } from '#ui/words/index.ts'
import { ledgerContract } from '../../contract.ts'
import { ChangesTable } from '../answer/changes-table.tsx'
import type { ShownSystem } from '../record/shown-system.ts'
import { ledgerWords } from '../text/index.ts'

type Revision = OutputOf<typeof ledgerContract.systemHistory>['revisions'][number]

/** Somebody else saved meanwhile: what they changed, and the way on with what was typed. */
export function StaleNotice({
  systemId,
  seenVersion,
  onGoOn,
}: {
  systemId: string
  seenVersion: number
  onGoOn: (latest: ShownSystem) => void
}) {
  const say = ledgerWords.useWords()
  const latest = useQueryOf(ledgerContract.showSystem, { systemId, asOf: undefined }, { keepsLast: false })
  const history = useQueryOf(ledgerContract.systemHistory, { systemId, limit: 20 }, { keepsLast: false })
  // What is remembered is what was there before the other person saved.
  const { refetch: askLatest } = latest
  const { refetch: askHistory } = history
  useEffect(() => {
    void askLatest()
    void askHistory()
  }, [askLatest, askHistory])
  const now = latest.data && latest.data.version > seenVersion ? latest.data : null
  return (
    <Notice kind="caution" isUrgent title={say('stale.title')}>
      <p>{say('stale.body')}</p>
      <Loaded query={history}>
        {({ revisions }) => (
          <ol className="my-3 grid gap-3">
            {revisions
              .filter(({ version }) => version > seenVersion)
              .map((revision) => (
                <OthersRevision key={revision.revisionId} revision={revision} />
              ))}
          </ol>
        )}
      </Loaded>
      <Button kind="primary" size="small" disabled={!now} onClick={() => now && onGoOn(now)}>
        {say('stale.goOn')}
      </Button>
    </Notice>
  )
}

function OthersRevision({ revision }: { revision: Revision }) {
  const say = ledgerWords.useWords()
  const { time } = useFormats()
  const title = say('stale.by', { name: revision.actorName, time: time(revision.recordedAt) })
  return (
    <li>
      <p className="font-bold">{title}</p>
      <p>{revision.reason}</p>
      <ChangesTable changes={revision.changes} caption={title} />
    </li>
  )
}
