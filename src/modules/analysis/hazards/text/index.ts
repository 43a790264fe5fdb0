import en from './en.json' with { type: 'json' }
import ja from './ja.json' with { type: 'json' }

export const placeWords = { ja, en } as const
