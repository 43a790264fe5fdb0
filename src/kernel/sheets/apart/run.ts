import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { AppError } from '#kernel/contract/index.ts'
import { sheetErrors } from '../errors.ts'

export type Task = 'readWorkbook' | 'readCsvs' | 'writeWorkbook'

const program = fileURLToPath(new URL('./program.ts', import.meta.url))
const house = fileURLToPath(new URL('../../../../', import.meta.url))

export interface Limits {
  heapMegabytes: number
  milliseconds: number
}

const usualLimits: Limits = { heapMegabytes: 1_024, milliseconds: 60_000 }
const mostOutputBytes = 512 * 1024 * 1024
/** As many as have memory; the others wait their turn. */
const mostAtOnce = 2

let running = 0
const waiting: (() => void)[] = []

/**
 * Runs one task in a process of its own, which may read the program's files and nothing else: no network, no
 * writing, no children, 1 GB of heap, 60 seconds. A file that needs more is refused with `kernel.sheetTooHeavy`
 * and the server stays well.
 */
export async function runApart(task: Task, input: Uint8Array, limits = usualLimits): Promise<Uint8Array> {
  if (running >= mostAtOnce) await new Promise<void>((resolve) => waiting.push(resolve))
  running += 1
  try {
    return await runProgram(task, input, limits)
  } finally {
    running -= 1
    waiting.shift()?.()
  }
}

function runProgram(task: Task, input: Uint8Array, limits: Limits): Promise<Uint8Array> {
  const child = spawn(
    process.execPath,
    [
      `--max-old-space-size=${limits.heapMegabytes}`,
      '--permission',
      `--allow-fs-read=${house}`,
      '--disable-warning=ExperimentalWarning',
      program,
      task,
    ],
    { stdio: ['pipe', 'pipe', 'pipe'], env: {} },
  )
  return new Promise((resolve, reject) => {
    const output: Buffer[] = []
    let outputBytes = 0
    let complaint = ''
    let refusal: AppError | null = null
    const refuse = () => {
      refusal = new AppError('kernel.sheetTooHeavy')
      child.kill('SIGKILL')
    }
    const timer = setTimeout(refuse, limits.milliseconds)
    child.stdout.on('data', (chunk: Buffer) => {
      outputBytes += chunk.length
      if (outputBytes > mostOutputBytes) return refuse()
      output.push(chunk)
    })
    child.stderr.on('data', (chunk: Buffer) => {
      complaint = (complaint + chunk.toString()).slice(-4_000)
    })
    // A child that died no longer takes input; its exit says why.
    child.stdin.on('error', () => undefined)
    child.stdin.end(input)
    child.on('error', (error) => {
      clearTimeout(timer)
      reject(error)
    })
    child.on('close', (code) => {
      clearTimeout(timer)
      if (refusal) reject(refusal)
      else if (code === 0) resolve(Buffer.concat(output))
      else if (code === 3) reject(readRefusal(Buffer.concat(output)))
      else if (isOutOfMemory(code, complaint)) reject(new AppError('kernel.sheetTooHeavy'))
      else reject(new Error(`The table reader ended with ${code}: ${complaint}`))
    })
  })
}

/** V8 aborts when the heap is full (134, or a null code for the signal); the program's own watch ends it with 4. */
function isOutOfMemory(code: number | null, complaint: string) {
  return code === 4 || code === null || code === 134 || complaint.includes('heap out of memory')
}

function readRefusal(output: Buffer): AppError {
  const { code, details } = JSON.parse(output.toString())
  return new AppError(code in sheetErrors ? code : 'kernel.sheetDamaged', details)
}
