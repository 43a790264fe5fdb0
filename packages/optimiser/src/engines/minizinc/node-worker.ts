import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import { threadFlags } from '../worker/thread.node.ts'
import type { CreateEngineWorker } from './run.ts'

let compiled: Promise<WebAssembly.Module> | undefined

/**
 * Workers for Node. The package's own Node entry starts a native program; this runs its browser worker on a thread
 * instead. The engine is compiled once in a process and shared by all its threads.
 */
export const nodeMiniZincWorker: CreateEngineWorker = async () => {
  const wasm = new URL(import.meta.resolve('minizinc/minizinc.wasm'))
  compiled ??= readFile(wasm).then((bytes) => WebAssembly.compile(bytes))
  const worker = new Worker(new URL('./worker-thread.ts', import.meta.url), {
    workerData: {
      module: await compiled,
      program: fileURLToPath(import.meta.resolve('minizinc/minizinc-worker.js')),
      library: fileURLToPath(import.meta.resolve('minizinc/minizinc.data')),
    },
    execArgv: threadFlags,
    stdout: true,
    stderr: true,
  })
  worker.postMessage({ wasmURL: 'engine:/minizinc.wasm', dataURL: 'engine:/minizinc.data' })
  return {
    postMessage: (message) => worker.postMessage(message),
    onMessage: (listener) => worker.on('message', listener),
    onError: (listener) => worker.on('error', listener),
    terminate: () => void worker.terminate(),
  }
}
