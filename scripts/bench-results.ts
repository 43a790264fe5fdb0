/**
 * The kept results with what one measurement printed in its own part, between two comments that name it. A part that is
 * there is replaced where it stands; a new one comes at the end. Everything outside the parts is written by hand.
 */
export function withPart(results: string, name: string, printed: string): string {
  const [begin, end] = [`<!-- bench ${name} -->`, `<!-- /bench ${name} -->`]
  const part = `${begin}\n${printed.trim()}\n${end}`
  const [from, to] = [results.indexOf(begin), results.indexOf(end)]
  if (from < 0 && to < 0) return `${results.trimEnd()}\n\n${part}\n`
  if (from < 0 || to < from) throw new Error(`bench/RESULTS.md: ${begin} … ${end} is not closed`)
  return results.slice(0, from) + part + results.slice(to + end.length)
}
