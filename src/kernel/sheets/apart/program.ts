// The whole of what runs apart: bytes in by standard input, bytes out by standard output, then the end.
import { deserialize } from 'node:v8'
import { AppError } from '#kernel/contract/index.ts'
import { parseCsv } from '../csv.ts'
import { decodeText } from '../encoding.ts'
import { packAnswer } from './answer.ts'
import type { Task } from './run.ts'

const mostResidentBytes = 1_600 * 1024 * 1024

// The heap limit does not count buffers; this does.
setInterval(() => {
  if (process.memoryUsage.rss() > mostResidentBytes) process.kill(process.pid, 'SIGKILL')
}, 50).unref()

const tasks: Record<Task, (input: Uint8Array) => Promise<string | Uint8Array>> = {
  readCsvs: async (input) => {
    const files: Uint8Array[] = deserialize(input)
    return JSON.stringify(
      files.map((bytes, file) =>
        inFile(file, () => {
          const { text, encoding } = decodeText(bytes)
          return { encoding, rows: parseCsv(text) }
        }),
      ),
    )
  },
  readWorkbook: async (input) => {
    const { readWorkbook } = await import('../workbook/read-workbook.ts')
    return JSON.stringify(await readWorkbook(input))
  },
  writeWorkbook: async (input) => {
    const { writeWorkbook } = await import('../workbook/write-workbook.ts')
    return writeWorkbook(JSON.parse(new TextDecoder().decode(input)))
  },
}

/** Says which of the files a refusal is about. */
function inFile<T>(file: number, work: () => T): T {
  try {
    return work()
  } catch (error) {
    if (error instanceof AppError) throw new AppError(error.code, { ...error.details, file })
    throw error
  }
}

try {
  const chunks: Buffer[] = []
  for await (const chunk of process.stdin) chunks.push(chunk)
  const output = await tasks[process.argv[2] as Task](Buffer.concat(chunks))
  answer('result', typeof output === 'string' ? new TextEncoder().encode(output) : output)
} catch (error) {
  if (!(error instanceof AppError)) throw error
  answer('refusal', new TextEncoder().encode(JSON.stringify({ code: error.code, details: error.details })))
}

function answer(kind: 'result' | 'refusal', body: Uint8Array) {
  process.stdout.write(packAnswer(kind, body), () => process.exit(0))
}
