import type { CreateEngineWorker } from './run.ts'

/** Where the three files of the package `minizinc` are served. */
export interface MiniZincFiles {
  /** `minizinc-worker.js`, from the page's own origin. */
  program: string | URL
  /** `minizinc.wasm`, 18 MB. */
  wasm: string | URL
  /** `minizinc.data`, the standard library. */
  library: string | URL
}

/** Workers for a browser that find their files there. */
export function miniZincWorkerAt({ program, wasm, library }: MiniZincFiles): CreateEngineWorker {
  return () => {
    const worker = new Worker(program)
    worker.postMessage({ wasmURL: String(wasm), dataURL: String(library) })
    return {
      postMessage: (message) => worker.postMessage(message),
      onMessage(listener) {
        worker.onmessage = (event) => listener(event.data)
      },
      onError(listener) {
        worker.onerror = (event) => listener(new Error(event.message))
      },
      terminate: () => worker.terminate(),
    }
  }
}

/** Workers for a browser, where a bundler (Vite, webpack) takes the files along. */
export const webMiniZincWorker = miniZincWorkerAt({
  program: new URL('minizinc/minizinc-worker.js', import.meta.url),
  wasm: new URL('minizinc/minizinc.wasm', import.meta.url),
  library: new URL('minizinc/minizinc.data', import.meta.url),
})
