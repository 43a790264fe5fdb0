import type { Language } from '#kernel/module/index.ts'
import { formatDate, japan } from '#kernel/time/index.ts'
import { useLanguage } from './language.tsx'

export interface Formats {
  /** 1,234 */
  number(value: number, decimals?: number): string
  /** 12,345,000円; in English ¥12,345,000. */
  yen(value: number): string
  /** 1,234万円 for sentences and charts, where every yen would only be in the way. */
  roughYen(value: number): string
  /** 42.1% of a share between 0 and 1. */
  percent(share: number, decimals?: number): string
  /** 令和8年11月24日, for documents and sentences. Takes ISO text. */
  longDate(iso: string): string
  /** 2026-11-24 14:05 in Japan, for tables. Takes an ISO instant. */
  time(iso: string): string
  /** 1.2 MB */
  bytes(value: number): string
}

const digits = (value: number, decimals: number) =>
  value.toLocaleString('ja-JP', { minimumFractionDigits: decimals, maximumFractionDigits: decimals })

const sizes = ['B', 'KB', 'MB', 'GB'] as const

function formatBytes(value: number): string {
  const step = Math.min(sizes.length - 1, Math.floor(Math.log2(Math.max(1, value)) / 10))
  return `${digits(value / 1024 ** step, step === 0 ? 0 : 1)} ${sizes[step]}`
}

/** 2026-11-24 14:05, the clock of Japan. */
function formatTime(iso: string): string {
  const time = Temporal.Instant.from(iso).toZonedDateTimeISO(japan)
  return time.toPlainDateTime().toString({ smallestUnit: 'minute' }).replace('T', ' ')
}

function roughYen(value: number, language: Language): string {
  if (language === 'en')
    return `¥${new Intl.NumberFormat('en', { notation: 'compact', maximumFractionDigits: 1 }).format(value)}`
  if (Math.abs(value) >= 100_000_000) return `${digits(value / 100_000_000, 1)}億円`
  if (Math.abs(value) >= 10_000) return `${digits(value / 10_000, 0)}万円`
  return `${digits(value, 0)}円`
}

/** Numbers, money and days as the office writes them. */
function make(language: Language): Formats {
  return {
    number: (value, decimals = 0) => digits(value, decimals),
    yen: (value) => (language === 'en' ? `¥${digits(value, 0)}` : `${digits(value, 0)}円`),
    roughYen: (value) => roughYen(value, language),
    percent: (share, decimals = 1) => `${digits(share * 100, decimals)}%`,
    longDate: (iso) => formatDate(Temporal.PlainDate.from(iso), language),
    time: formatTime,
    bytes: formatBytes,
  }
}

const formats = { ja: make('ja'), en: make('en') } as const

export function formatsOf(language: Language): Formats {
  return formats[language]
}

/** The same object while the language stays. */
export function useFormats(): Formats {
  return formats[useLanguage()]
}
