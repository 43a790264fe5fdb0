import { documentWords } from '#kernel/documents/text/index.ts'
import { sheetWords } from '#kernel/sheets/text/index.ts'
import en from './en.json' with { type: 'json' }
import ja from './ja.json' with { type: 'json' }

export const kernelWords = {
  ja: { ...ja, ...sheetWords.ja, ...documentWords.ja },
  en: { ...en, ...sheetWords.en, ...documentWords.en },
} as const
