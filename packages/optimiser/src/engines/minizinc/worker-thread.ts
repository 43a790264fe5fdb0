import { readFileSync } from 'node:fs'
import { runInThisContext } from 'node:vm'
import { parentPort, workerData } from 'node:worker_threads'

/**
 * Runs the package's browser worker on a thread of Node: gives it what a browser's worker has around it, hides what
 * would make it take itself for Node, and answers its two downloads from memory and disk.
 */
const { module, program, library } = workerData as {
  module: WebAssembly.Module
  program: string
  library: string
}
const port = parentPort!
const script = readFileSync(program, 'utf8')
const listeners: ((event: { data: unknown }) => void)[] = []

Object.assign(globalThis, {
  self: globalThis,
  location: new URL('engine:/'),
  WorkerGlobalScope: class {},
  importScripts: () => undefined,
  addEventListener: (_: string, listener: (event: { data: unknown }) => void) => listeners.push(listener),
  postMessage: (message: unknown) => port.postMessage(message),
  fetch: async () => new Response(readFileSync(library)),
})
WebAssembly.instantiateStreaming = async (_, imports) => ({
  module,
  instance: await WebAssembly.instantiate(module, imports),
})
port.on('message', (data: unknown) => {
  for (const listener of listeners) listener({ data })
})
Object.assign(globalThis, { process: undefined })
runInThisContext(script)
