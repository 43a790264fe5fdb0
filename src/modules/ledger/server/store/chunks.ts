/** Rows in portions that stay far below PostgreSQL's 65,535 parameters a statement. */
export function* inChunks<T>(rows: readonly T[], size = 1000): Generator<T[]> {
  for (let at = 0; at < rows.length; at += size) yield rows.slice(at, at + size)
}
