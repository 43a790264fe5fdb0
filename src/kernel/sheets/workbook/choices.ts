import type { DataValidation, WriteSheet } from 'hucre/xlsx'
import { type ChoiceList, cellName, type SheetLayout } from '../sheet.ts'

/** Name of the hidden sheet that holds the choices of all drop-downs. */
export const choicesSheetName = '選択肢'

/**
 * One column for each distinct list of choices. A list inside the rule itself may have no commas and no more
 * than 255 characters; cells have no such limit.
 */
export function choicesSheet(sheets: readonly SheetLayout[]) {
  const lists = new Map<string, readonly string[]>()
  for (const { choiceLists = [] } of sheets) {
    for (const { choices } of choiceLists) lists.set(keyOf(choices), choices)
  }
  const keys = [...lists.keys()]
  const columns = [...lists.values()]
  const height = Math.max(0, ...columns.map((choices) => choices.length))
  const sheet: WriteSheet | null =
    columns.length === 0
      ? null
      : {
          name: choicesSheetName,
          hidden: true,
          rows: Array.from({ length: height }, (_, row) => columns.map((choices) => choices[row] ?? null)),
        }
  const rangeOf = (choices: readonly string[]) => {
    const column = keys.indexOf(keyOf(choices))
    const from = absolute(cellName(0, column))
    return `${choicesSheetName}!${from}:${absolute(cellName(choices.length - 1, column))}`
  }
  return { sheet, rangeOf }
}

export function choiceValidations(
  lists: readonly ChoiceList[],
  rangeOf: (choices: readonly string[]) => string,
): DataValidation[] {
  return lists.map(({ range, choices, isOpen }) => ({
    type: 'list',
    range,
    formula1: rangeOf(choices),
    allowBlank: true,
    showErrorMessage: true,
    errorStyle: isOpen ? 'warning' : 'stop',
    errorTitle: choicesSheetName,
    errorMessage: '一覧から選んでください。 / Please choose from the list.',
  }))
}

const keyOf = (choices: readonly string[]) => choices.join('\n')
const absolute = (cell: string) => cell.replace(/([A-Z]+)(\d+)/, '$$$1$$$2')
