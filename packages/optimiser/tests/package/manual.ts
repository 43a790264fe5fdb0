/** The examples of a manual, in their order. */
export const examplesOf = (manual: string): string[] =>
  [...manual.matchAll(/```ts\n([\s\S]*?)```/g)].map(([, code]) => code!)

/** An example as a program that fails where a line `expression // value` does not hold. */
export function asProof(example: string): string {
  const proven = example.replace(/^(?!import|const|[\s}])(.+?) \/\/ (.+)$/gm, 'deepStrictEqual($1, $2)')
  if (proven === example) throw new Error(`an example that says nothing:\n${example}`)
  return `import { deepStrictEqual } from 'node:assert/strict'\n${proven}`
}
