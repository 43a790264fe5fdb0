import type { Block } from '#kernel/documents/index.ts'
import { type Analyses, type AnalysisName, analysisNames, type System } from '../../contract/shapes.ts'
import {
  answerOf,
  chartsOf,
  column,
  denominatorOf,
  figuresTable,
  systemsTable,
  type Table,
} from '../../report/index.ts'
import { figuresOf } from '../figure/figures-of.ts'
import { type Basis, listOf, titleOf } from './basis.ts'
import { missingTable } from './missing-table.ts'
import { paperTable, withColumns } from './paper-table.ts'
import { policyFigure } from './policy-figures.ts'
import { themeOf } from './theme.ts'

export function analysesOf(basis: Basis): Block[] {
  const { say } = basis.voice
  return [
    { kind: 'heading', level: 1, text: say('analysis.document.chapter.analyses') },
    ...analysisNames.flatMap((name) => analysisOf(name, basis)),
    ...themeOf('manualsByYear', basis),
    ...themeOf('manuals', basis),
  ]
}

/** Question, answer, drawing, table with the systems behind, denominator, and who is not in it. */
function analysisOf(name: AnalysisName, { diagnosis: { analyses }, voice }: Basis): Block[] {
  const { say } = voice
  const title = titleOf(name, voice)
  const answer = answerOf(analyses, name, voice)
  const head: Block[] = [
    { kind: 'heading', level: 2, text: title },
    { kind: 'paragraph', text: say(`analysis.question.${name}`) },
    { kind: 'paragraph', text: answer, isKey: true },
  ]
  const basis: Block = { kind: 'note', text: denominatorOf(analyses, name, voice) }
  if (analyses[name].denominator === 0) return [...head, basis]
  return [
    ...head,
    ...chartsOf(analyses, name, voice).flatMap((chart) => figuresOf(chart, { title, answer }, voice)),
    ...policyFigure(name, voice),
    paperTable(title, withSystems(analyses, name, voice), voice),
    basis,
    ...(name === 'maintenanceShare' ? [costs(analyses, voice)] : []),
    ...missingTable(title, analyses[name].missing, voice),
  ]
}

/** The figures' table with the names of the systems behind each row, where a row is more than one. */
function withSystems(analyses: Analyses, name: AnalysisName, voice: Basis['voice']): Table {
  const table = figuresTable(analyses, name, voice)
  const behind = systemsBehind(analyses, name, voice)
  if (!behind) return table
  const label = voice.say('analysis.document.behind')
  return {
    columns: [...table.columns, { ...column(voice, 'systems'), label }],
    rows: table.rows.map((row, at) => ({ ...row, cells: [...row.cells, listOf(voice, behind[at] ?? [])] })),
  }
}

function systemsBehind(analyses: Analyses, name: AnalysisName, { say }: Basis['voice']): string[][] | null {
  const names = (systems: readonly System[]) => systems.map(({ system }) => system)
  switch (name) {
    case 'maintenanceShare':
    case 'terminals':
      return null
    case 'users':
      return analyses.users.bands.map(({ systems }) =>
        systems.map(({ system, users }) => say('analysis.document.users', { system, users })),
      )
    case 'servers':
      return analyses.servers.distribution.map(({ systems }) => names(systems))
    default:
      return analyses[name].counts.map(({ systems }) => names(systems))
  }
}

const costColumns = new Set([
  'system',
  'firstFiscalYear',
  'hardwareYen',
  'softwareYen',
  'buildYen',
  'maintenanceYen',
  'totalYen',
])

function costs(analyses: Analyses, voice: Basis['voice']): Block {
  const table = withColumns(systemsTable(analyses, 'maintenanceShare', voice), ({ key }) =>
    costColumns.has(key),
  )
  const counted = analyses.maintenanceShare.perSystem.length
  return paperTable(
    voice.say('analysis.document.costs'),
    { ...table, rows: table.rows.slice(0, counted) },
    voice,
  )
}
