import { spawn } from 'node:child_process'
import { realpathSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { AppError } from '#kernel/contract/index.ts'
import { sheetErrors } from '../errors.ts'
import { unpackAnswer } from './answer.ts'

export type Task = 'readWorkbook' | 'readCsvs' | 'writeWorkbook'

const program = fileURLToPath(new URL('./program.ts', import.meta.url))
const house = fileURLToPath(new URL('../../../../', import.meta.url))
/** Packages may lie elsewhere, behind a link. */
const packages = realpathSync(path.join(house, 'node_modules'))

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
      `--allow-fs-read=${packages}`,
      '--disable-warning=ExperimentalWarning',
      program,
      task,
    ],
    { stdio: ['pipe', 'pipe', 'pipe'], env: {} },
  )
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    let received = 0
    let complaint = ''
    // The child has nothing to tidy up, and a program that frees a gigabyte on its way out may take long over it.
    const finish = (settle: () => void) => {
      clearTimeout(timer)
      child.kill('SIGKILL')
      settle()
    }
    const refuse = () => finish(() => reject(new AppError('kernel.sheetTooHeavy')))
    const timer = setTimeout(refuse, limits.milliseconds)
    child.stdout.on('data', (chunk: Buffer) => {
      chunks.push(chunk)
      received += chunk.length
      if (received > mostOutputBytes) return refuse()
      const answer = unpackAnswer(chunks, received)
      if (answer?.kind === 'result') finish(() => resolve(answer.body))
      else if (answer) finish(() => reject(readRefusal(answer.body)))
    })
    child.stderr.on('data', (chunk: Buffer) => {
      complaint = (complaint + chunk.toString()).slice(-4_000)
    })
    // A child that died no longer takes input; its end says why.
    child.stdin.on('error', () => undefined)
    child.stdin.end(input)
    child.on('error', (error) => finish(() => reject(error)))
    child.on('close', (code) => {
      if (isOutOfMemory(code, complaint)) refuse()
      else finish(() => reject(new Error(`The table program ended with ${code}: ${complaint}`)))
    })
  })
}

/** V8 aborts when the heap is full; the program's own watch kills it (null, too) when buffers are. */
function isOutOfMemory(code: number | null, complaint: string) {
  return code === null || code === 134 || complaint.includes('heap out of memory')
}

function readRefusal(body: Buffer): AppError {
  const { code, details } = JSON.parse(body.toString())
  return new AppError(code in sheetErrors ? code : 'kernel.sheetDamaged', details)
}
