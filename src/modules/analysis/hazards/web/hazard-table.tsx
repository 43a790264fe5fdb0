import { useMemo } from 'react'
import type { OutputOf } from '#kernel/contract/index.ts'
import { Button } from '#ui/action/index.ts'
import { Badge } from '#ui/page/index.ts'
import { type Column, Table } from '#ui/table/index.ts'
import { useLanguage } from '#ui/words/index.ts'
import type { hazardsContract } from '../contract.ts'
import { hazardLevels } from '../kinds.ts'
import { hazardWords } from './text/index.ts'

export type PlaceView = OutputOf<typeof hazardsContract.showPlaceHazards>['places'][number]
export type HazardView = PlaceView['hazards'][number]

export function HazardTable({
  place,
  onHistory,
  onEdit,
}: {
  place: PlaceView
  onHistory: (hazard: HazardView['hazard']) => void
  /** Null for whoever may only look. */
  onEdit: ((hazard: HazardView['hazard']) => void) | null
}) {
  const say = hazardWords.useWords()
  const language = useLanguage()
  const columns = useMemo<Column<HazardView>[]>(() => {
    const levelOf = ({ assessment }: HazardView) =>
      hazardLevels.find(({ key }) => key === assessment?.level)?.label[language]
    return [
      { key: 'hazard', head: say('hazard'), isRowHead: true, cell: ({ label }) => label[language] },
      {
        key: 'level',
        head: say('level'),
        cell: (row) =>
          levelOf(row) ? <strong>{levelOf(row)}</strong> : <Badge tone="caution">{say('unassessed')}</Badge>,
      },
      {
        key: 'detail',
        head: say('detail'),
        isSecondary: true,
        cell: ({ assessment }) => assessment?.detail || '–',
      },
      {
        key: 'source',
        head: say('source'),
        isSecondary: true,
        cell: ({ assessment }) => assessment?.source ?? '–',
      },
      {
        key: 'assessedOn',
        head: say('assessedOn'),
        isSecondary: true,
        cell: ({ assessment }) => (
          <span className="tabular whitespace-nowrap">{assessment?.assessedOn ?? '–'}</span>
        ),
      },
      {
        key: 'setBy',
        head: say('setBy'),
        isSecondary: true,
        cell: ({ assessment }) => assessment?.setByName ?? '–',
      },
      {
        key: 'acts',
        head: say('acts'),
        isHeadHidden: true,
        cell: ({ hazard, label, history }: HazardView) => {
          const names = { place: place.label[language], hazard: label[language] }
          return (
            <span className="flex flex-wrap justify-end gap-2 whitespace-nowrap sm:flex-nowrap">
              {history.length > 0 && (
                <Button
                  size="small"
                  kind="plain"
                  aria-label={say('historyOf', names)}
                  onClick={() => onHistory(hazard)}
                >
                  {say('history', { count: history.length })}
                </Button>
              )}
              {onEdit && (
                <Button size="small" aria-label={say('changeOne', names)} onClick={() => onEdit(hazard)}>
                  {say('change')}
                </Button>
              )}
            </span>
          )
        },
      },
    ]
  }, [say, language, onHistory, onEdit, place])
  return (
    <Table
      caption={say('table', { place: place.label[language] })}
      columns={columns}
      rows={place.hazards}
      rowKey={({ hazard }) => hazard}
    />
  )
}
