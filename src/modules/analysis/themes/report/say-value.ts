import type { Language } from '#kernel/module/index.ts'
import { percent, sayGrowth, sayYen } from '../../report/index.ts'
import type { Kind } from '../domain/theme.ts'

/** A figure in a sentence or at a bar: money in the size people say it in. */
export function sayValue(value: number | null, kind: Kind, language: Language): string {
  if (value === null) return '–'
  if (kind === 'share') return percent(value)
  if (kind === 'growth') return sayGrowth(value)
  if (kind === 'year') return String(value)
  if (kind === 'yen') return sayYen(value, language)
  return value.toLocaleString('ja-JP')
}
