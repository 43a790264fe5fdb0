import type { Language } from '#kernel/module/index.ts'
import type { Place } from '#ui/screens/index.ts'
import { screens } from '../screens.ts'

const kindOf = (kind: string) => screens.map(({ jobs }) => jobs?.[kind]).find(Boolean)

/** What a kind of job is called: its room says it; the kind itself while none does. */
export function jobLabel(kind: string, language: Language): string {
  return kindOf(kind)?.label[language] ?? kind
}

/** Where the result of a job is shown, or null when its room shows none. */
export function resultPlace(kind: string, result: Readonly<Record<string, unknown>> | null): Place | null {
  const path = kindOf(kind)?.resultPath
  if (!path || !result) return null
  const texts = Object.entries(result).map(([key, value]) => [key, String(value)])
  return { to: path, params: Object.fromEntries(texts) }
}
