import type { Language } from '#kernel/module/index.ts'
import { type ChoiceList, cellName, type LaidCell, type SheetLayout } from '#kernel/sheets/index.ts'
import { formatDate } from '#kernel/time/index.ts'
import type { Catalogue, Category, Collection, Field } from '../../catalogue/index.ts'
import { rowsOf, type SystemRecord, textOf } from '../../domain/index.ts'
import { laidAnswer } from '../cell-text.ts'
import { sheetHead, systemIdHead } from '../heads.ts'
import { answerHead, circled, collectionSign, hintHead, itemHead, marks } from './marks.ts'
import { choicesOf, type OfferedNames } from './offered-choices.ts'

/** How a sheet is laid out for its reader. */
export interface SheetSetting {
  catalogue: Catalogue
  language: Language
  asOf: Temporal.PlainDate
  cityName: string
  names: OfferedNames
  /** Empty lines offered below the rows of each collection. */
  spareLines: number
}

/** The answer takes four columns, the hint the next five. */
const answerColumns = { first: 2, count: 4 }
const hintColumns = { first: 6, count: 5 }

/**
 * One system's sheet: the eighteen categories as sections, single answers one below the other, collections as
 * tables. Empty is 未回答; 対象外 and 不明 are words of their own.
 */
export function laySystem(name: string, record: SystemRecord, setting: SheetSetting): SheetLayout {
  const sheet = new SheetLines(setting)
  sheet.layHeading(record)
  for (const category of setting.catalogue.categories) sheet.layCategory(category, record)
  return {
    name,
    rows: sheet.rows,
    columnWidths: [3, 28, ...Array(17).fill(15)],
    hiddenColumns: [0],
    frozen: { rows: sheet.frozenRows, columns: 2 },
    merges: sheet.merges,
    choiceLists: sheet.choiceLists,
    print: { paper: 'a3', orientation: 'landscape', repeatedRows: sheet.frozenRows },
  }
}

class SheetLines {
  readonly rows: LaidCell[][] = []
  readonly merges: NonNullable<SheetLayout['merges']>[number][] = []
  readonly choiceLists: ChoiceList[] = []
  frozenRows = 0
  readonly #setting: SheetSetting

  constructor(setting: SheetSetting) {
    this.#setting = setting
  }

  layHeading(record: SystemRecord) {
    const { language, asOf, cityName } = this.#setting
    const title = language === 'ja' ? '情報システム台帳' : 'Information system ledger'
    const name = textOf(record.answers, 'name')
    this.#add(marks.system, { value: name ? `${title} ${name}` : title, style: 'title' })
    const legend =
      language === 'ja'
        ? `${cityName} ${formatDate(asOf, language)}現在。 空欄=未回答、「対象外」「不明」はそのまま書きます。 ※は必ず記入。 行が足りないときは行を挿入します。`
        : `${cityName}, as of ${formatDate(asOf, language)}. Empty = not answered; write "Not applicable" or "Unknown" as such. ※ is required. Insert rows where you need more.`
    this.merges.push({ row: 1, column: 1, rows: 1, columns: 10 })
    this.#add('', { value: legend, style: 'lead' })
    this.#add('', ...this.#wide(itemHead[language], answerHead[language], hintHead[language], 'head'))
    this.frozenRows = this.rows.length
    const hint =
      language === 'ja'
        ? 'このシステムの印です。新しいシステムは空欄のままにします。'
        : 'The mark of this system; leave it empty for a new one.'
    this.#add(marks.systemId, ...this.#wide(systemIdHead[language], record.systemId || null, hint, 'muted'))
  }

  layCategory(category: Category, record: SystemRecord) {
    const { language } = this.#setting
    const title = `${circled(category.number)} ${category.label[language]}`
    const band = Array.from({ length: answerColumns.count + hintColumns.count }, () => blank('section'))
    this.#add(marks.category(category.key), { value: title, style: 'section' }, ...band)
    for (const field of category.fields) this.#layField(field, record)
    for (const collection of category.collections) this.#layCollection(collection, record)
  }

  #layField(field: Field, record: SystemRecord) {
    const { language } = this.#setting
    const answer = laidAnswer(field, record.answers[field.key], language)
    const [label, , ...rest] = this.#wide(
      sheetHead(field, language),
      null,
      field.hint[language],
      answer.style ?? 'input',
    )
    this.#add(marks.field(field.key), { ...label!, style: 'label' }, { ...answer, align: 'left' }, ...rest)
    this.#offer(field, this.rows.length - 1, 1, answerColumns.first)
  }

  #layCollection(collection: Collection, record: SystemRecord) {
    const { language, spareLines } = this.#setting
    const title = `${collectionSign} ${collection.label[language]}`
    this.#add(marks.collection(collection.key), { value: title, style: 'label' })
    const heads = collection.fields.map((field): LaidCell => {
      return { value: sheetHead(field, language), style: 'head', note: field.hint[language] }
    })
    this.#add(marks.head, ...heads)
    const first = this.rows.length
    for (const row of rowsOf(record, collection.key)) {
      this.#add(marks.row, ...collection.fields.map((field) => laidAnswer(field, row[field.key], language)))
    }
    for (let line = 0; line < spareLines; line += 1) {
      this.#add(marks.row, ...collection.fields.map((field) => laidAnswer(field, undefined, language)))
    }
    collection.fields.forEach((field, index) => {
      this.#offer(field, first, this.rows.length - first, index + 1)
    })
  }

  /** Label, answer over four columns and hint over five, merged. */
  #wide(
    item: string,
    answer: string | null,
    hint: string,
    style: NonNullable<LaidCell['style']>,
  ): LaidCell[] {
    const row = this.rows.length
    for (const { first, count } of [answerColumns, hintColumns]) {
      this.merges.push({ row, column: first, rows: 1, columns: count })
    }
    const hintStyle = style === 'head' ? 'head' : 'muted'
    return [
      { value: item, style },
      { value: answer, style },
      ...Array.from({ length: answerColumns.count - 1 }, () => blank(style)),
      { value: hint, style: hintStyle },
    ]
  }

  #offer(field: Field, row: number, rows: number, column: number) {
    const choices = choicesOf(field, this.#setting)
    if (choices === null || rows === 0) return
    const range = `${cellName(row, column)}:${cellName(row + rows - 1, column)}`
    this.choiceLists.push({ range, ...choices })
  }

  #add(mark: string, ...cells: LaidCell[]) {
    this.rows.push([{ value: mark || null, style: 'muted' }, ...cells])
  }
}

function blank(style: NonNullable<LaidCell['style']>): LaidCell {
  return { value: null, style }
}
