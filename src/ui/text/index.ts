import { defineWords } from '../words/words.ts'
import en from './en.json' with { type: 'json' }
import ja from './ja.json' with { type: 'json' }

/** The words of the design parts themselves. */
export const uiWords = defineWords({ ja, en })
