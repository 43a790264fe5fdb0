import { leaveThread, takeThread } from './spare-threads.ts'
import type { SearchThread } from './thread.ts'

/** Pieces of work by name: what each takes and gives back. They share nothing, so they can be done apart. */
export type Jobs = Record<string, (input: never, shouldStop: () => boolean) => Promise<unknown>>

export type JobInput<J extends Jobs, K extends keyof J> = Parameters<J[K]>[0]
export type JobOutput<J extends Jobs, K extends keyof J> = Awaited<ReturnType<J[K]>>

/** Does several pieces of work of one kind; what comes back is the same however many threads there are. */
export interface Crew<J extends Jobs> {
  /** The outputs, in the order of the inputs. */
  run<K extends keyof J & string>(name: K, inputs: JobInput<J, K>[]): Promise<JobOutput<J, K>[]>
  dismiss(): void
}

/** What a member is told: first what all jobs need, then one job after the other. */
export type Order<Setup> =
  | { kind: 'setup'; setup: Setup; stopFlag: Int32Array }
  | { kind: 'job'; name: string; input: unknown }

export type Finished =
  | { kind: 'ready' }
  | { kind: 'output'; output: unknown }
  | { kind: 'failed'; message: string; name: string }

/** The jobs one after the other in this thread. */
export function crewOfOne<J extends Jobs>(jobs: J, shouldStop: () => boolean): Crew<J> {
  return {
    async run(name, inputs) {
      const outputs = []
      for (const input of inputs) outputs.push(await jobs[name]!(input, shouldStop))
      return outputs as JobOutput<J, typeof name>[]
    },
    dismiss() {},
  }
}

/**
 * Threads that wait for jobs, in Node or a browser. A raised flag asks the jobs under way to end early.
 * @param setup what all jobs need; copied to every thread once
 */
export function openCrew<J extends Jobs, Setup>(
  crewThread: SearchThread,
  setup: Setup,
  stopFlag: Int32Array,
  size: number,
): Crew<J> {
  const members = Array.from({ length: size }, () =>
    openMember(crewThread, { kind: 'setup', setup, stopFlag }),
  )
  return {
    async run(name, inputs) {
      const outputs: unknown[] = []
      let next = 0
      await Promise.all(
        members.map(async (member) => {
          while (next < inputs.length) {
            const at = next++
            outputs[at] = await member.do({ kind: 'job', name, input: inputs[at] })
          }
        }),
      )
      return outputs as JobOutput<J, typeof name>[]
    },
    dismiss() {
      for (const member of members) member.dismiss()
    },
  }
}

interface Member {
  do(order: Order<never>): Promise<unknown>
  dismiss(): void
}

function openMember<Setup>(crewThread: SearchThread, first: Order<Setup>): Member {
  const { thread, isReady } = takeThread(crewThread)
  let waiting: PromiseWithResolvers<unknown> | null = null
  let isIdle = false
  const ready = Promise.withResolvers<void>()
  const fail = (error: Error) => {
    isIdle = false
    ready.reject(error)
    waiting?.reject(error)
  }
  ready.promise.catch(() => {})
  const begin = () => {
    thread.post(first)
    isIdle = true
    ready.resolve()
  }
  thread.listen((data) => {
    const said = data as Finished
    if (said.kind === 'ready') begin()
    else if (said.kind === 'output') {
      isIdle = true
      waiting?.resolve(said.output)
    } else fail(Object.assign(new Error(said.message), { name: said.name }))
  }, fail)
  if (isReady) begin()
  return {
    async do(order) {
      await ready.promise
      isIdle = false
      waiting = Promise.withResolvers()
      thread.post(order)
      return waiting.promise
    },
    dismiss() {
      if (isIdle) leaveThread(crewThread, thread)
      else thread.terminate()
      isIdle = false
    },
  }
}
