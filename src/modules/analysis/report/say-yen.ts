import type { Language } from '#kernel/module/index.ts'

/** Money in the size people say it in: 1.19億円, 8,351万円; in English ¥119M. */
export function sayYen(yen: number, language: Language): string {
  if (language === 'en')
    return `¥${new Intl.NumberFormat('en', { notation: 'compact', maximumFractionDigits: 1 }).format(yen)}`
  if (yen >= 100_000_000) return `${Number((yen / 100_000_000).toFixed(2))}億円`
  if (yen >= 100_000) return `${Math.round(yen / 10_000).toLocaleString('ja-JP')}万円`
  return `${yen.toLocaleString('ja-JP')}円`
}
