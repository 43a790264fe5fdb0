import { speaker } from '#kernel/i18n/index.ts'
import { kernelWords } from '#kernel/text/index.ts'
import { exchangeWords } from './text/index.ts'

/** Sentences of imports, in the reader's language. */
export const say = speaker([kernelWords, exchangeWords])
