import en from './en.json' with { type: 'json' }
import ja from './ja.json' with { type: 'json' }

export const findingsWords = { ja, en } as const
