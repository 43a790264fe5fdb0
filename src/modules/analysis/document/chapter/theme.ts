import type { Block } from '#kernel/documents/index.ts'
import { sayDenominator, type Table } from '../../report/index.ts'
import { answerOfTheme } from '../../themes/report/answer.ts'
import { chartOfTheme } from '../../themes/report/chart.ts'
import { themeFigures } from '../../themes/report/tables.ts'
import { figuresOf } from '../figure/figures-of.ts'
import { type Basis, listOf } from './basis.ts'
import { missingTable } from './missing-table.ts'
import { paperTable } from './paper-table.ts'
import { type chapterThemes, policyFigure } from './policy-figures.ts'

/** A theme as a section: question, answer, drawing, table, denominator, how it is counted, and who is not. */
export function themeOf(name: (typeof chapterThemes)[number], { themes, voice }: Basis): Block[] {
  const theme = themes.find((each) => each.name === name)
  if (!theme) return []
  const { say } = voice
  const title = say(`themes.title.${name}`)
  const answer = answerOfTheme(theme, voice)
  const chart = chartOfTheme(theme, voice)
  const head: Block[] = [
    { kind: 'heading', level: 2, text: title },
    { kind: 'paragraph', text: say(`themes.question.${name}`) },
    { kind: 'paragraph', text: answer, isKey: true },
  ]
  const basis: Block = { kind: 'note', text: sayDenominator(theme, voice) }
  if (theme.denominator === 0) return [...head, basis]
  const table = themeFigures(theme, voice)
  return [
    ...head,
    ...figuresOf(chart, { title, answer }, voice),
    ...policyFigure(name, voice),
    paperTable(title, name === 'manuals' ? withSystems(table, theme.figures, voice) : table, voice),
    basis,
    { kind: 'note', text: say(`themes.note.${name}`) },
    ...missingTable(title, theme.missing, voice),
  ]
}

/** The table of the bars with the names of the systems behind each. */
function withSystems(
  { columns, rows }: Table,
  figures: Basis['themes'][number]['figures'],
  voice: Basis['voice'],
): Table {
  const names = figures.map(({ systems }) =>
    listOf(
      voice,
      systems.map(({ system }) => system),
    ),
  )
  return {
    columns: [...columns, { key: 'behind', kind: 'text', label: voice.say('analysis.document.behind') }],
    rows: rows.map((row, at) => ({ ...row, cells: [...row.cells, names[at] ?? ''] })),
  }
}
