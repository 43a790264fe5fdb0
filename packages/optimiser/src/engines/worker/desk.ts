/** What a search in a worker knows of the outside: whether to stop, and whom to tell. */
export interface Desk<Note> {
  /** True once the caller has cancelled or the time is over; look at it many times a second. */
  shouldStop(): boolean
  /** The flag behind it, for threads that help; null or absent where threads share no memory. */
  stopFlag?: Int32Array | null
  tell(note: Note): void
}

export interface Assignment<Input> {
  input: Input
  /** 1 once the caller wants the search to stop; null where threads share no memory. */
  stopFlag: Int32Array | null
  /** What is left of the time limit; Infinity without one. */
  remainingMs: number
}

export type Report<Note, Output> =
  | { kind: 'ready' }
  | { kind: 'note'; note: Note }
  | { kind: 'done'; output: Output }
  | { kind: 'failed'; message: string; name: string }
