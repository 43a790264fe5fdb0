import { useMemo } from 'react'
import type { OutputOf } from '#kernel/contract/index.ts'
import { Button } from '#ui/action/index.ts'
import { Badge } from '#ui/page/index.ts'
import { type Column, Table } from '#ui/table/index.ts'
import { useFormats, useLanguage } from '#ui/words/index.ts'
import type { showThresholds } from '../../contract/thresholds.ts'
import { screenWords } from '../text/index.ts'

export type ThresholdView = OutputOf<typeof showThresholds>['rules'][number]['thresholds'][number]

export function ThresholdTable({
  caption,
  thresholds,
  onEdit,
}: {
  caption: string
  thresholds: readonly ThresholdView[]
  /** Null for whoever may only look. */
  onEdit: ((name: string) => void) | null
}) {
  const say = screenWords.useWords()
  const language = useLanguage()
  const { number } = useFormats()
  const columns = useMemo<Column<ThresholdView>[]>(() => {
    const amount = (value: number, { unit }: ThresholdView) => `${number(value)} ${unit[language]}`
    return [
      {
        key: 'label',
        head: say('thresholds.limit'),
        isRowHead: true,
        cell: ({ label }) => label[language],
      },
      {
        key: 'value',
        head: say('thresholds.value'),
        isNumber: true,
        cell: (row) => (
          <span className="inline-flex flex-wrap items-center justify-end gap-2">
            {!row.isStandard && <Badge tone="accent">{say('thresholds.own')}</Badge>}
            <strong className="whitespace-nowrap">{amount(row.value, row)}</strong>
          </span>
        ),
      },
      {
        key: 'standard',
        head: say('thresholds.standard'),
        isNumber: true,
        isSecondary: true,
        cell: (row) => amount(row.standard, row),
      },
      {
        key: 'range',
        head: say('thresholds.range'),
        isNumber: true,
        isSecondary: true,
        cell: ({ minimum, maximum }) => `${number(minimum)}–${number(maximum)}`,
      },
      {
        key: 'history',
        head: say('thresholds.history'),
        isSecondary: true,
        cell: (row) =>
          row.history.length === 0 ? (
            <span className="text-quiet">{say('thresholds.neverSet')}</span>
          ) : (
            <ul className="grid gap-1 text-sm">
              {row.history.map(({ value, validFrom, reason, setAt, setByName }) => (
                <li key={`${setAt} ${validFrom} ${value}`}>
                  <span className="tabular">{validFrom}</span>{' '}
                  {value === null ? say('thresholds.backToStandard') : amount(value, row)} · {reason} ·{' '}
                  {setByName}
                </li>
              ))}
            </ul>
          ),
      },
      ...(onEdit
        ? [
            {
              key: 'edit',
              head: say('thresholds.change'),
              isHeadHidden: true,
              cell: ({ name, label }: ThresholdView) => (
                <span className="whitespace-nowrap">
                  <Button
                    size="small"
                    aria-label={say('thresholds.changeOne', { name: label[language] })}
                    onClick={() => onEdit(name)}
                  >
                    {say('thresholds.change')}
                  </Button>
                </span>
              ),
            },
          ]
        : []),
    ]
  }, [say, language, number, onEdit])
  return <Table caption={caption} columns={columns} rows={thresholds} rowKey={({ name }) => name} />
}
