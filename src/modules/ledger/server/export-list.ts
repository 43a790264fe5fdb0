import type { FileReply, InputOf } from '#kernel/contract/index.ts'
import type { Language, SignedInCall } from '#kernel/module/index.ts'
import type { Cell } from '#kernel/sheets/index.ts'
import { catalogue } from '../catalogue/index.ts'
import type { exportList as operation } from '../contract/list.ts'
import { completenessShare, writeAnswer } from '../domain/index.ts'
import { say } from '../exchange/say.ts'
import { findListed } from './find-listed.ts'
import { tableFile } from './table-file.ts'

type Line = Awaited<ReturnType<typeof findListed>>['found'][number]

const columns = [
  'name',
  'nameKana',
  'shortName',
  'owningDivision',
  'status',
  'kindOfUse',
  'networkZone',
  'staffUsers',
  'nextRenewalOn',
] as const

/** The list as it is shown, all pages of it, as a table. */
export async function exportList(call: SignedInCall<InputOf<typeof operation>>): Promise<FileReply> {
  const { input, language } = call
  const { asOf, costYear, found } = await findListed(call)
  const head = [
    ...columns.map((key) => catalogue.fieldByKey.get(key)?.label[language] ?? key),
    say(language, 'ledger.yearlyCost'),
    say(language, 'ledger.yearlyCostYear'),
    say(language, 'ledger.completenessPercent'),
    say(language, 'ledger.outOfScope'),
  ]
  const rows = found.map((line) => cellsOf(line, costYear, language))
  const name = say(language, 'ledger.listFileName', { day: asOf })
  return tableFile({ head, rows, name, format: input.format })
}

function cellsOf(line: Line, costYear: number | null, language: Language): Cell[] {
  const { asked, answered } = line.completeness
  const percent = Math.round(completenessShare({ asked, answered, unknown: 0 }) * 1000) / 10
  return [
    ...columns.map((key) => cellOf(line, key, language)),
    line.yearlyCostYen,
    line.yearlyCostYen === null ? null : costYear,
    percent,
    line.outOfScope && say(language, `ledger.outOfScope.${line.outOfScope}`),
  ]
}

function cellOf(line: Line, key: (typeof columns)[number], language: Language): Cell {
  if (key === 'owningDivision') return line.division
  const value = line[key]
  const field = catalogue.fieldByKey.get(key)
  if (value === null || typeof value === 'number' || !field) return value
  return writeAnswer(field, value, language)
}
