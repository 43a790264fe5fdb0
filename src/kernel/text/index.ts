import { sheetWords } from '#kernel/sheets/text/index.ts'
import en from './en.json' with { type: 'json' }
import ja from './ja.json' with { type: 'json' }

export const kernelWords = { ja: { ...ja, ...sheetWords.ja }, en: { ...en, ...sheetWords.en } } as const
