import type { Answer } from './record.ts'

/** What a person wrote, understood or not: an answer, nothing (未回答), or the rule it breaks. */
export type Reading =
  | { answer: Answer | undefined }
  | { code: string; details: Readonly<Record<string, string | number>> }
