/** What a search in a worker knows of the outside: whether to stop, and whom to tell. */
export interface Desk<Note> {
  /** True once the caller has cancelled or the time is over; look at it many times a second. */
  shouldStop(): boolean
  tell(note: Note): void
}

export interface WorkerOptions<Note> {
  signal?: AbortSignal | undefined
  timeLimitMs?: number | undefined
  onNote?: (note: Note) => void
}

/** Time after a stop in which the search may put its answer together; then the thread is ended. */
const graceMs = 700

type FromWorker<Note, Output> =
  | { kind: 'ready' }
  | { kind: 'note'; note: Note }
  | { kind: 'done'; output: Output }
  | { kind: 'failed'; message: string; name: string }

/**
 * Runs the search of the module `entry` (which calls `serveSearch`) in a thread of its own, in Node or a
 * browser. Cancelling and the time limit ask it to stop through shared memory (where there is none, a
 * browser page without isolation, they end the thread at once); a search that does not answer within 0.7 s
 * is ended. Null then: use the last note.
 */
export async function runInWorker<Input, Note, Output>(
  entry: URL,
  input: Input,
  { signal, timeLimitMs, onNote }: WorkerOptions<Note>,
): Promise<Output | null> {
  const stopFlag = typeof SharedArrayBuffer === 'undefined' ? null : new Int32Array(new SharedArrayBuffer(4))
  const port = await openThread(entry)
  return new Promise<Output | null>((resolve, reject) => {
    const timers: ReturnType<typeof setTimeout>[] = []
    const end = (settle: () => void) => {
      timers.forEach(clearTimeout)
      signal?.removeEventListener('abort', stop)
      port.terminate()
      settle()
    }
    const stop = () => {
      if (stopFlag) Atomics.store(stopFlag, 0, 1)
      timers.push(setTimeout(() => end(() => resolve(null)), stopFlag ? graceMs : 0))
    }
    port.listen(
      (data) => {
        const message = data as FromWorker<Note, Output>
        if (message.kind === 'ready') port.post({ input, stopFlag })
        else if (message.kind === 'note') onNote?.(message.note)
        else if (message.kind === 'done') end(() => resolve(message.output))
        else end(() => reject(Object.assign(new Error(message.message), { name: message.name })))
      },
      (error) => end(() => reject(error)),
    )
    if (signal?.aborted) stop()
    else signal?.addEventListener('abort', stop)
    if (timeLimitMs !== undefined && Number.isFinite(timeLimitMs)) timers.push(setTimeout(stop, timeLimitMs))
  })
}

interface Thread {
  post(message: unknown): void
  listen(onMessage: (data: unknown) => void, onError: (error: Error) => void): void
  terminate(): void
}

const isNode = typeof process !== 'undefined' && process.versions?.node !== undefined

async function openThread(entry: URL): Promise<Thread> {
  if (isNode) {
    const { Worker: NodeWorker } = await import('node:worker_threads')
    const worker = new NodeWorker(entry)
    return {
      post: (message) => worker.postMessage(message),
      listen(onMessage, onError) {
        worker.on('message', onMessage)
        worker.on('error', (error) => onError(error instanceof Error ? error : new Error(String(error))))
      },
      terminate: () => void worker.terminate(),
    }
  }
  const worker = new Worker(entry, { type: 'module' })
  return {
    post: (message) => worker.postMessage(message),
    listen(onMessage, onError) {
      worker.onmessage = (event) => onMessage(event.data)
      worker.onerror = (event) => onError(new Error(event.message))
    },
    terminate: () => worker.terminate(),
  }
}

/** Called once by the module that `runInWorker` starts. */
export async function serveSearch<Input, Note, Output>(
  search: (input: Input, desk: Desk<Note>) => Promise<Output>,
): Promise<void> {
  const post = await answerTo(async (data) => {
    const { input, stopFlag } = data as { input: Input; stopFlag: Int32Array | null }
    const desk: Desk<Note> = {
      shouldStop: () => stopFlag !== null && Atomics.load(stopFlag, 0) === 1,
      tell: (note) => post({ kind: 'note', note }),
    }
    try {
      post({ kind: 'done', output: await search(input, desk) })
    } catch (error) {
      const { name, message } = error instanceof Error ? error : new Error(String(error))
      post({ kind: 'failed', name, message })
    }
  })
  post({ kind: 'ready' })
}

async function answerTo(onMessage: (data: unknown) => void): Promise<(message: unknown) => void> {
  if (isNode) {
    const { parentPort } = await import('node:worker_threads')
    parentPort?.on('message', onMessage)
    return (message) => parentPort?.postMessage(message)
  }
  self.onmessage = (event) => onMessage(event.data)
  return (message) => self.postMessage(message)
}
