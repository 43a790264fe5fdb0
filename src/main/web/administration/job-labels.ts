import type { Bilingual } from '#kernel/contract/index.ts'
import type { Language } from '#kernel/module/index.ts'
import { screens } from '../screens.ts'

/** What a kind of job is called: its room says it; the kind itself while none does. */
export function jobLabel(kind: string, language: Language): string {
  const label: Bilingual | undefined = screens.map(({ jobs }) => jobs?.[kind]).find(Boolean)
  return label?.[language] ?? kind
}
