import { useMemo, useState } from 'react'
import type { OutputOf } from '#kernel/contract/index.ts'
import { Button } from '#ui/action/index.ts'
import { Failure, Loaded, useToast } from '#ui/feedback/index.ts'
import { Confirm } from '#ui/overlay/index.ts'
import { Badge, EmptyState, Section } from '#ui/page/index.ts'
import { useCommandOf, useQueryOf } from '#ui/request/index.ts'
import { type Column, Table } from '#ui/table/index.ts'
import { useFormats } from '#ui/words/index.ts'
import { directoryContract } from '../../contract.ts'
import { directoryScreenWords } from '../text/index.ts'
import { describeDevice } from './user-agent.ts'

type SignedIn = OutputOf<typeof directoryContract.listSessions>['sessions'][number]

/** Where one is signed in, or, for administrators, somebody else. */
export function SessionsSection({ userId }: { userId?: string }) {
  const say = directoryScreenWords.useWords()
  const tell = useToast()
  const sessions = useQueryOf(directoryContract.listSessions, userId ? { userId } : {})
  const [asked, setAsked] = useState<SignedIn | null>(null)
  const revoke = useCommandOf(directoryContract.revokeSession, {
    refreshes: [directoryContract.listSessions],
    onDone: () => {
      setAsked(null)
      tell({ text: say('sessions.revoked') })
    },
  })
  const columns = useColumns(setAsked)
  return (
    <Section title={say('sessions.title')} note={say('sessions.note')}>
      {revoke.error && <Failure error={revoke.error} />}
      <Loaded query={sessions}>
        {(data) => (
          <Table
            caption={say('sessions.title')}
            columns={columns}
            rows={data.sessions}
            rowKey={({ sessionId }) => sessionId}
            empty={<EmptyState title={say('sessions.empty')} />}
          />
        )}
      </Loaded>
      {asked && (
        <Confirm
          title={say('sessions.revokeTitle', { device: describeDevice(asked.userAgent) })}
          verb={say('sessions.revoke')}
          isDanger
          isBusy={revoke.isPending}
          onConfirm={() => revoke.mutate({ sessionId: asked.sessionId }, { onError: () => setAsked(null) })}
          onClose={() => setAsked(null)}
        >
          <p>{say('sessions.revokeBody')}</p>
        </Confirm>
      )}
    </Section>
  )
}

function useColumns(onRevoke: (session: SignedIn) => void): readonly Column<SignedIn>[] {
  const say = directoryScreenWords.useWords()
  const { time } = useFormats()
  return useMemo(
    () => [
      {
        key: 'device',
        head: say('sessions.device'),
        isRowHead: true,
        cell: (one) => (
          <span title={one.userAgent}>
            {describeDevice(one.userAgent)}{' '}
            {one.isCurrent && <Badge tone="accent">{say('sessions.current')}</Badge>}
          </span>
        ),
      },
      {
        key: 'lastSeenAt',
        head: say('sessions.lastSeen'),
        cell: (one) => <span className="tabular">{time(one.lastSeenAt)}</span>,
        value: (one) => one.lastSeenAt,
      },
      {
        key: 'createdAt',
        head: say('sessions.at'),
        isSecondary: true,
        cell: (one) => <span className="tabular">{time(one.createdAt)}</span>,
        value: (one) => one.createdAt,
      },
      {
        key: 'address',
        head: say('sessions.address'),
        isSecondary: true,
        cell: (one) => <span className="tabular">{one.address}</span>,
        value: (one) => one.address,
      },
      {
        key: 'revoke',
        head: say('sessions.revoke'),
        isHeadHidden: true,
        cell: (one) =>
          one.isCurrent ? (
            '—'
          ) : (
            <Button
              size="small"
              aria-label={say('sessions.revokeTitle', { device: describeDevice(one.userAgent) })}
              onClick={() => onRevoke(one)}
            >
              {say('sessions.revoke')}
            </Button>
          ),
      },
    ],
    [say, time, onRevoke],
  )
}
