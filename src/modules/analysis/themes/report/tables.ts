import type { Cell, Column, Table, Voice } from '../../report/index.ts'
import type { Theme } from '../contract.ts'
import type { Kind, Cell as ThemeCell } from '../domain/theme.ts'

/** How columns of that kind are shown; a day is text, an index a number. */
const shown = {
  yen: 'yen',
  count: 'count',
  share: 'share',
  growth: 'growth',
  index: 'count',
  year: 'year',
  text: 'text',
  date: 'date',
} as const satisfies Record<Kind, Column['kind']>

const column = ({ say }: Voice, key: string, kind: Column['kind']): Column => ({
  key,
  kind,
  label: say(`themes.column.${key}`),
})

function inLanguage(cell: ThemeCell, { language }: Voice): Cell {
  return cell !== null && typeof cell === 'object' ? cell[language] : cell
}

/** What the bars show. */
export function themeFigures({ name, figures, measures, figureColumns = [] }: Theme, voice: Voice): Table {
  const kind = measures === 'systems' ? 'count' : measures
  const hasShares = figures.some(({ share }) => share !== null)
  return {
    columns: [
      { key: 'label', kind: 'text', label: voice.say(`themes.by.${name}`) },
      { key: 'value', kind, label: voice.say(`themes.measures.${name}`) },
      ...(hasShares ? [column(voice, 'share', 'share')] : []),
      ...figureColumns.map(({ key, kind: of }) => column(voice, key, shown[of])),
    ],
    rows: figures.map(({ label, value, share, systems, cells = [] }) => ({
      cells: [
        label[voice.language],
        value,
        ...(hasShares ? [share] : []),
        ...cells.map((cell) => inLanguage(cell, voice)),
      ],
      ...(isOneSystem(label, systems) && { systemId: systems[0]?.systemId ?? '' }),
    })),
  }
}

/** Whether a bar stands for one system under its own name. */
function isOneSystem(label: { ja: string }, systems: readonly { system: string }[]): boolean {
  return systems.length === 1 && systems[0]?.system === label.ja
}

/** One row a system or a part of one, then whoever is not counted. */
export function detailsTable({ columns, details, missing }: Theme, voice: Voice): Table {
  return {
    columns: [
      column(voice, 'system', 'text'),
      column(voice, 'division', 'text'),
      ...columns.map(({ key, kind }) => column(voice, key, shown[kind])),
      column(voice, 'notCounted', 'text'),
    ],
    rows: [
      ...details.map(({ system, systemId, division, cells, figure }) => ({
        systemId,
        ...(figure !== undefined && { bar: figure }),
        cells: [system, division, ...cells.map((cell) => inLanguage(cell, voice)), null],
      })),
      ...missing.map(({ system, systemId, division, reason }) => ({
        systemId,
        cells: [system, division, ...columns.map(() => null), voice.say(`analysis.reason.${reason}`)],
      })),
    ],
  }
}
