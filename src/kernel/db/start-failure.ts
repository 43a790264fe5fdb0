import type { Values } from '#kernel/i18n/index.ts'

/** A reason why the program cannot start that its operator can mend; told in one sentence, exit code ≠ 0. */
export class StartFailure extends Error {
  readonly code: string
  readonly values: Values
  constructor(code: string, values: Values = {}) {
    super(`${code} ${JSON.stringify(values)}`)
    this.name = 'StartFailure'
    this.code = code
    this.values = values
  }
}
