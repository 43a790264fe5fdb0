// Workbooks of 100,000 rows × 10 columns, written and read: kernel/sheets (in its own process) against exceljs.
import ExcelJS from 'exceljs'
import { read, write } from '#kernel/sheets/index.ts'

const rows = Array.from({ length: 100_000 }, (_, row) =>
  Array.from({ length: 10 }, (_, column) => (column % 2 ? row * column : `システム${row}の項目${column}`)),
)

async function seconds<T>(work: () => Promise<T>): Promise<[number, T]> {
  const start = performance.now()
  const result = await work()
  return [(performance.now() - start) / 1000, result]
}

const [written, bytes] = await seconds(() =>
  write({ format: 'xlsx', layout: { title: '', sheets: [{ name: '表', rows }] } }),
)
const [readBack] = await seconds(() => read({ fileName: 'x.xlsx', bytes }))

const [otherWritten, otherBytes] = await seconds(async () => {
  const book = new ExcelJS.Workbook()
  book.addWorksheet('表').addRows(rows)
  return book.xlsx.writeBuffer()
})
const [otherRead] = await seconds(async () => new ExcelJS.Workbook().xlsx.load(otherBytes))

const line = (what: string, ours: number, theirs: number) =>
  console.log(
    `${what}: ${ours.toFixed(2)} s, exceljs ${theirs.toFixed(2)} s, ratio ${(theirs / ours).toFixed(2)}`,
  )
line('write 100,000 × 10', written, otherWritten)
line('read 100,000 × 10', readBack, otherRead)
