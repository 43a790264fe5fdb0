import { defineWords } from '#ui/words/index.ts'
import en from './en.json' with { type: 'json' }
import ja from './ja.json' with { type: 'json' }

export const hazardWords = defineWords({ ja, en })
