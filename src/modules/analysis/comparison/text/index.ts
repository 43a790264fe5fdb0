import en from './en.json' with { type: 'json' }
import ja from './ja.json' with { type: 'json' }

export const comparisonWords = { ja, en } as const
