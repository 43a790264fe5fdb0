import { textOf } from './answer.ts'
import type { SystemRecord } from './record.ts'

/** The marks that a city has put on a system, each once; 「基幹、更新検討」 are two. */
export function tagsOf({ answers }: Pick<SystemRecord, 'answers'>): string[] {
  const written = textOf(answers, 'tags') ?? ''
  return [...new Set(written.split(/[、,，;；]/).map((tag) => tag.trim()))].filter((tag) => tag !== '')
}
