import { Download } from 'lucide-react'
import { useMemo } from 'react'
import { z } from 'zod'
import { Button } from '#ui/action/index.ts'
import { Failure } from '#ui/feedback/index.ts'
import { EmptyState, Section } from '#ui/page/index.ts'
import { callServer, useDownload } from '#ui/request/index.ts'
import { useAddress } from '#ui/screens/index.ts'
import { type Column, FilterBar, Table } from '#ui/table/index.ts'
import { ledgerContract } from '../../contract.ts'
import { foldForSearch } from '../../domain/index.ts'
import { ledgerWords } from '../text/index.ts'
import type { Plan } from './plan.ts'

type Problem = Plan['problems'][number]
type Line = Problem & { key: string }

const search = z.object({ text: z.string().optional().catch(undefined) })

/** Every place that must be corrected: where it is, what stands there, what should. */
export function ProblemsTable({
  importId,
  problems,
  count,
}: {
  importId: string
  problems: readonly Problem[]
  count: number
}) {
  const say = ledgerWords.useWords()
  const [{ text }, change] = useAddress(search)
  const download = useDownload()
  const lines = useMemo(
    () => problems.map((problem, at): Line => ({ ...problem, key: String(at) })),
    [problems],
  )
  const wanted = foldForSearch(text ?? '')
  const found = wanted
    ? lines.filter((line) => foldForSearch(Object.values(line).join(' ')).includes(wanted))
    : lines
  const columns = useMemo(
    (): Column<Line>[] => [
      {
        key: 'place',
        head: say('problem.place'),
        isRowHead: true,
        value: ({ sheet, cell }) => `${sheet} ${cell}`,
        cell: ({ file, sheet, cell }) => (
          <>
            <span className="font-bold">{cell}</span> {sheet}
            {sheet !== file && <span className="block text-quiet text-sm">{file}</span>}
          </>
        ),
      },
      {
        key: 'field',
        head: say('problem.field'),
        value: ({ field }) => field,
        cell: ({ field }) => field || '―',
      },
      {
        key: 'value',
        head: say('problem.value'),
        value: ({ value }) => value,
        cell: ({ value }) => value || say('problem.blank'),
      },
      {
        key: 'message',
        head: say('problem.message'),
        value: ({ message }) => message,
        cell: ({ message, expected }) => (
          <>
            {message}
            {expected && <span className="block text-quiet text-sm">{expected}</span>}
          </>
        ),
      },
    ],
    [say],
  )
  return (
    <Section
      title={say('problem.title', { count })}
      note={say('problem.note')}
      action={
        <Button
          size="small"
          icon={<Download aria-hidden size={16} />}
          isBusy={download.isPending}
          onClick={() => download.mutate(() => callServer(ledgerContract.exportProblems, { importId }))}
        >
          {say('problem.csv')}
        </Button>
      }
    >
      {download.error && <Failure error={download.error} />}
      <FilterBar
        label={say('problem.find')}
        text={text}
        onText={(next) => change({ text: next }, { isStep: false })}
      />
      <Table
        caption={say('problem.caption')}
        columns={columns}
        rows={found}
        rowKey={({ key }) => key}
        empty={<EmptyState title={say('list.nothingFound')} />}
      />
      {count > problems.length && (
        <p className="mt-2 text-quiet text-sm">{say('problem.more', { shown: problems.length })}</p>
      )}
    </Section>
  )
}
