import type { BookLayout, LaidCell, SheetLayout } from '#kernel/sheets/index.ts'
import { formatDate } from '#kernel/time/index.ts'
import {
  completenessOf,
  completenessShare,
  type SystemRecord,
  sayAnswer,
  textOf,
} from '../../domain/index.ts'
import { laySystem, type SheetSetting } from './lay-system.ts'
import { marks } from './marks.ts'
import { sheetNames } from './sheet-name.ts'

/** All systems in one workbook: an overview with links, then a sheet a system. */
export function layBook(records: readonly SystemRecord[], setting: SheetSetting): BookLayout {
  const { language } = setting
  const unnamed = language === 'ja' ? 'システム' : 'System'
  const names = sheetNames(
    records.map(({ answers }, index) => textOf(answers, 'name') ?? `${unnamed}${index + 1}`),
    language,
  )
  return {
    title: language === 'ja' ? '情報システム台帳' : 'Information system ledger',
    sheets: [
      layOverview(records, names, setting),
      ...records.map((record, index) => laySystem(names[index]!, record, setting)),
    ],
  }
}

const overviewFields = ['owningDivision', 'workArea', 'status', 'inUseSince', 'packageName']

function layOverview(
  records: readonly SystemRecord[],
  names: readonly string[],
  { catalogue, language, asOf, cityName }: SheetSetting,
): SheetLayout {
  const isJapanese = language === 'ja'
  const fields = overviewFields.flatMap((key) => catalogue.fieldByKey.get(key) ?? [])
  const heads = [
    'No.',
    catalogue.fieldByKey.get('name')?.label[language] ?? '',
    ...fields.map(({ label }) => label[language]),
    isJapanese ? '記入率' : 'Completeness',
  ]
  const lines = records.map((record, index): LaidCell[] => [
    { value: null },
    { value: index + 1, style: 'input' },
    { value: { text: textOf(record.answers, 'name') ?? names[index]!, sheet: names[index]! }, style: 'link' },
    ...fields.map((field): LaidCell => {
      return { value: sayAnswer(field, record.answers[field.key], language) || null, style: 'input' }
    }),
    { value: `${Math.round(completenessShare(completenessOf(catalogue, record)) * 100)}%`, style: 'input' },
  ])
  const lead = isJapanese
    ? `${cityName} ${formatDate(asOf, language)}現在、${records.length}システム。 この一覧は見るためのもので、取り込まれません。各システムのシートに記入してください。`
    : `${cityName}, as of ${formatDate(asOf, language)}: ${records.length} systems. This overview is for reading only and is not imported; fill in the sheet of each system.`
  return {
    name: overviewName[language],
    rows: [
      [
        { value: marks.overview },
        { value: isJapanese ? '情報システム台帳 一覧' : 'Ledger overview', style: 'title' },
      ],
      [{ value: null }, { value: lead, style: 'muted' }],
      [{ value: null }, ...heads.map((value): LaidCell => ({ value, style: 'head' }))],
      ...lines,
    ],
    columnWidths: [3, 6, 34, 22, 20, 12, 18, 26, 12],
    hiddenColumns: [0],
    frozen: { rows: 3, columns: 3 },
    merges: [{ row: 1, column: 1, rows: 1, columns: heads.length }],
    print: { paper: 'a4', orientation: 'landscape', repeatedRows: 3 },
  }
}

export const overviewName = { ja: '一覧', en: 'Overview' } as const
