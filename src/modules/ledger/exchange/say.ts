import { speaker } from '#kernel/i18n/index.ts'
import { kernelWords } from '#kernel/text/index.ts'
import { ledgerWords } from '../text/index.ts'

/** Sentences of imports, the ledger's own rules among them, in the reader's language. */
export const say = speaker([kernelWords, ledgerWords])
