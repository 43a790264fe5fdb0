import { defineWords } from '#ui/words/index.ts'
import en from './en.json' with { type: 'json' }
import ja from './ja.json' with { type: 'json' }

/** Words of the frame, the home page and the kernel's own screens. */
export const frameWords = defineWords({ ja, en })
