import { useMemo } from 'react'
import type { OutputOf } from '#kernel/contract/index.ts'
import type { kernelContract } from '#kernel/operations/contract.ts'
import type { Column } from '#ui/table/index.ts'
import { useFormats, useLanguage } from '#ui/words/index.ts'
import { actionLabel } from './action-labels.ts'
import { administrationWords } from './text/index.ts'

export type AuditEntry = OutputOf<typeof kernelContract.searchAudit>['entries'][number]

export function useAuditColumns(onOpen: (sequence: number) => void): readonly Column<AuditEntry>[] {
  const say = administrationWords.useWords()
  const language = useLanguage()
  const { time } = useFormats()
  return useMemo(
    () => [
      {
        key: 'at',
        head: say('audit.at'),
        isRowHead: true,
        cell: (entry) => (
          <button
            type="button"
            aria-label={`${say('audit.entry', { sequence: String(entry.sequence) })} ${time(entry.at)}`}
            onClick={() => onOpen(entry.sequence)}
            className="tabular text-accent underline underline-offset-4"
          >
            {time(entry.at)}
          </button>
        ),
      },
      {
        key: 'actor',
        head: say('audit.actor'),
        cell: (entry) => <span className="sm:whitespace-nowrap">{actorOf(entry, say)}</span>,
      },
      {
        key: 'action',
        head: say('audit.action'),
        cell: (entry) => (
          <>
            {actionLabel(entry.action)?.[language]}
            <code className="hidden text-quiet text-xs sm:block">{entry.action}</code>
          </>
        ),
      },
      {
        key: 'details',
        head: say('audit.details'),
        isSecondary: true,
        cell: (entry) => (
          <span className="line-clamp-2 max-w-md text-sm">
            {Object.entries(entry.details)
              .map(([key, value]) => `${key}: ${sayValue(value)}`)
              .join('、') || '—'}
          </span>
        ),
      },
      {
        key: 'via',
        head: say('audit.via'),
        isSecondary: true,
        cell: (entry) => sayVia(say, entry.via),
      },
    ],
    [say, language, time, onOpen],
  )
}

export function sayValue(value: unknown): string {
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}

/** Whoever signs in is nobody yet, but the entry tells who it became. */
export function actorOf(entry: AuditEntry, say: ReturnType<typeof administrationWords.useWords>): string {
  if (entry.actorId) return entry.actorName
  return typeof entry.details.name === 'string' ? entry.details.name : say('audit.nobody')
}

const ways = ['session', 'token', 'command-line', 'system', 'public'] as const

export function sayVia(say: ReturnType<typeof administrationWords.useWords>, via: string): string {
  const way = ways.find((one) => one === via)
  return way ? say(`via.${way}`) : via
}
