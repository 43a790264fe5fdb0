import en from './en.json' with { type: 'json' }
import ja from './ja.json' with { type: 'json' }

export const exchangeWords = { ja, en } as const
