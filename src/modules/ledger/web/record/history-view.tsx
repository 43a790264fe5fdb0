import { useInfiniteQuery } from '@tanstack/react-query'
import type { OutputOf, RequestFailed } from '#kernel/contract/index.ts'
import { Button } from '#ui/action/index.ts'
import { Failure, Skeleton } from '#ui/feedback/index.ts'
import { Badge } from '#ui/page/index.ts'
import { callServer, queryKeyOf } from '#ui/request/index.ts'
import { useFormats } from '#ui/words/index.ts'
import { ledgerContract } from '../../contract.ts'
import { ChangesTable } from '../answer/changes-table.tsx'
import { ledgerWords } from '../text/index.ts'

type History = OutputOf<typeof ledgerContract.systemHistory>
type Revision = History['revisions'][number]

const shownOpen = 12

/** Who changed what, when, why and from which day on; the newest first. */
export function HistoryView({ systemId }: { systemId: string }) {
  const say = ledgerWords.useWords()
  const history = useInfiniteQuery<
    History,
    RequestFailed,
    { pages: History[] },
    unknown[],
    number | undefined
  >({
    queryKey: [...queryKeyOf(ledgerContract.systemHistory, { systemId }), 'pages'],
    queryFn: ({ pageParam }) =>
      callServer(ledgerContract.systemHistory, { systemId, ...(pageParam && { beforeVersion: pageParam }) }),
    initialPageParam: undefined,
    getNextPageParam: ({ revisions, hasMore }) => (hasMore ? revisions.at(-1)?.version : undefined),
  })
  if (history.error) return <Failure error={history.error} onRetry={() => void history.refetch()} />
  if (!history.data) return <Skeleton />
  return (
    <>
      <ol className="grid gap-8">
        {history.data.pages
          .flatMap(({ revisions }) => revisions)
          .map((revision) => (
            <RevisionEntry key={revision.revisionId} revision={revision} />
          ))}
      </ol>
      {history.hasNextPage && (
        <div className="mt-6">
          <Button isBusy={history.isFetchingNextPage} onClick={() => void history.fetchNextPage()}>
            {say('history.more')}
          </Button>
        </div>
      )}
    </>
  )
}

function RevisionEntry({ revision }: { revision: Revision }) {
  const say = ledgerWords.useWords()
  const { time } = useFormats()
  const { version, recordedAt, actorName, effectiveOn, reason, source, sourceName, changes } = revision
  const title = say('history.version', { version })
  const table = <ChangesTable caption={title} changes={changes} />
  return (
    <li className="border-line border-t pt-4">
      <h2 className="flex flex-wrap items-center gap-x-3 gap-y-1 text-base">
        {title}
        <Badge>{say(`history.source.${source}`)}</Badge>
      </h2>
      <p className="mt-1 whitespace-pre-line">{reason}</p>
      <p className="mb-3 text-quiet text-sm">
        {say('history.by', { time: time(recordedAt), name: actorName, day: effectiveOn })}
        {sourceName && ` ${say('history.from', { name: sourceName })}`}
      </p>
      {changes.length > shownOpen ? (
        <details>
          <summary className="min-h-9 py-1 text-accent">
            {say('history.open', { count: changes.length })}
          </summary>
          {table}
        </details>
      ) : (
        table
      )}
    </li>
  )
}
