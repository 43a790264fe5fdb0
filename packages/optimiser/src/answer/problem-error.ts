/** A problem that makes no sense: says where (a JSON path or `line 12`) and what is wrong. */
export class ProblemError extends Error {
  readonly path: string
  constructor(path: string, message: string) {
    super(`${path}: ${message}`)
    this.name = 'ProblemError'
    this.path = path
  }
}
