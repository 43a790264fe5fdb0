/** A worker that runs the MiniZinc package's worker program: a browser's Worker, or the one for Node beside this file. */
export interface EngineWorker {
  postMessage(message: unknown): void
  onMessage(listener: (message: EngineMessage) => void): void
  onError(listener: (error: Error) => void): void
  terminate(): void
}

/** Makes a fresh worker, already told where its engine lies. */
export type CreateEngineWorker = () => EngineWorker | Promise<EngineWorker>

/** What the worker says, as far as it is listened to here (MiniZinc's machine-readable stream). */
interface EngineMessage {
  type: string
  status?: string
  output?: { json?: Record<string, unknown> }
  statistics?: Record<string, unknown>
  message?: string
  what?: string
  code?: number
}

/** The engines inside the package, by the flags with which each tells every better solution on its way. */
const engines = {
  /** Chuffed (Chu 2011): lazy clause generation. */
  chuffed: ['-i'],
  /** Gecode: constraint propagation and search. */
  gecode: ['-a'],
  /** COIN-OR CBC: branch and cut; minimises only what is linear. */
  'coin-bc': ['-i', '--statistics'],
} as const

export type Engine = keyof typeof engines

export interface RunRequest {
  /** `chuffed` when absent. */
  engine?: Engine
  model: string
  data: Record<string, unknown>
  /** Options as on MiniZinc's command line, beside solver and output. */
  options?: string[]
  signal?: AbortSignal | undefined
  onSolution: (values: Record<string, unknown>) => void
  /** What the engine counts, by MiniZinc's names (`objectiveBound`, `nodes`, …); only CBC is asked for it. */
  onStatistics?: (statistics: Record<string, unknown>) => void
}

/**
 * `proved`: the last solution is the best, or a satisfaction problem is solved; `impossible`: there is none;
 * `open`: the engine gave up; `stopped`: the signal came.
 */
export type RunOutcome = 'proved' | 'impossible' | 'open' | 'stopped'

/**
 * Solves a MiniZinc model in a worker of its own. An abort terminates the worker at once, so it always answers within
 * a moment; what was found until then has been reported.
 */
export async function runMiniZinc(create: CreateEngineWorker, request: RunRequest): Promise<RunOutcome> {
  const { engine = 'chuffed', model, data, options = [], signal, onSolution, onStatistics } = request
  if (signal?.aborted) return 'stopped'
  const worker = await create()
  return new Promise<RunOutcome>((resolve, reject) => {
    let status: string | undefined
    let complaint: string | undefined
    const end = (settle: () => void) => {
      signal?.removeEventListener('abort', stop)
      worker.terminate()
      settle()
    }
    const stop = () => end(() => resolve('stopped'))
    signal?.addEventListener('abort', stop, { once: true })
    if (signal?.aborted) return stop()
    worker.onError((error) => end(() => reject(error)))
    worker.onMessage((message) => {
      if (message.type === 'solution') onSolution(message.output?.json ?? {})
      else if (message.type === 'statistics') onStatistics?.(message.statistics ?? {})
      else if (message.type === 'status') status = message.status
      else if (message.type === 'error') complaint = `${message.what ?? 'error'}: ${message.message ?? ''}`
      else if (message.type === 'exit') {
        if (complaint !== undefined || message.code !== 0)
          end(() => reject(new Error(`MiniZinc: ${complaint ?? message.message ?? `exit ${message.code}`}`)))
        else end(() => resolve(outcomeOf(status)))
      }
    })
    worker.postMessage({
      jsonStream: true,
      files: { 'model.mzn': model, 'data.json': JSON.stringify(data) },
      args: [
        ...['--solver', engine, ...engines[engine], '--output-mode', 'json', ...options],
        ...['model.mzn', 'data.json'],
      ],
    })
  })
}

function outcomeOf(status: string | undefined): RunOutcome {
  if (status === 'OPTIMAL_SOLUTION' || status === 'ALL_SOLUTIONS' || status === 'SATISFIED') return 'proved'
  return status === 'UNSATISFIABLE' ? 'impossible' : 'open'
}
