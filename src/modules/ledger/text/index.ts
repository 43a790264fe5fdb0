import { exchangeWords } from '../exchange/text/index.ts'
import en from './en.json' with { type: 'json' }
import ja from './ja.json' with { type: 'json' }

export const ledgerWords = { ja: { ...ja, ...exchangeWords.ja }, en: { ...en, ...exchangeWords.en } } as const
