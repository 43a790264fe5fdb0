import { type ChildProcess, fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { AppError } from '#kernel/contract/index.ts'
import type { Delivery, Order } from './program.ts'

const program = fileURLToPath(new URL('./program.ts', import.meta.url))
const house = fileURLToPath(new URL('../../../../', import.meta.url))

export interface PressLimits {
  /** For one document. */
  milliseconds: number
  /** Without work, after which its memory is given back. */
  idleMilliseconds: number
}

const usualLimits: PressLimits = { milliseconds: 60_000, idleMilliseconds: 10 * 60_000 }

export interface Press {
  /** @throws AppError `kernel.documentInterrupted` */
  make(order: Order): Promise<Uint8Array>
  /** The process at work or kept warm; undefined before the first order and after an end. */
  processId(): number | undefined
}

/**
 * A process that makes documents, one after the other, so that typesetting holds up nobody and whatever happens in it
 * happens to it alone: a document that takes too long ends the process, and the next one gets a new one. It is started
 * by the first order, stays warm, may read the program's files and nothing else, and never keeps its parent alive.
 */
export function openPress(limits: PressLimits = usualLimits): Press {
  let child: ChildProcess | undefined
  let last: Promise<unknown> = Promise.resolve()
  let idle: NodeJS.Timeout | undefined

  const dismiss = () => {
    child?.kill('SIGKILL')
    child = undefined
  }
  const employ = () => {
    if (child?.connected) return child
    child = startProgram()
    return child
  }
  const next = async (order: Order) => {
    clearTimeout(idle)
    try {
      return await makeIn(employ(), order, limits.milliseconds)
    } catch (error) {
      dismiss()
      throw error
    } finally {
      idle = setTimeout(dismiss, limits.idleMilliseconds).unref()
    }
  }
  return {
    make: (order) => {
      const made = last.then(() => next(order))
      last = made.catch(() => undefined)
      return made
    },
    processId: () => child?.pid,
  }
}

function startProgram(): ChildProcess {
  const child = fork(program, [], {
    execArgv: [
      '--permission',
      '--allow-addons',
      // A document is a hundred thousand objects that live for a second.
      '--max-semi-space-size=64',
      `--allow-fs-read=${house}`,
      '--disable-warning=SecurityWarning',
    ],
    env: {},
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  child.unref()
  child.channel?.unref()
  return child
}

function makeIn(child: ChildProcess, order: Order, milliseconds: number): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    child.ref()
    child.channel?.ref()
    const finish = (settle: () => void) => {
      clearTimeout(timer)
      child.off('message', take).off('exit', stop).off('error', stop)
      child.unref()
      child.channel?.unref()
      settle()
    }
    const stop = () => finish(() => reject(new AppError('kernel.documentInterrupted')))
    const take = (delivery: Delivery) =>
      finish(() => ('bytes' in delivery ? resolve(delivery.bytes) : reject(new Error(delivery.complaint))))
    const timer = setTimeout(stop, milliseconds)
    child.on('message', take).on('exit', stop).on('error', stop)
    child.send(order, (error) => error && stop())
  })
}
