import { speaker } from '#kernel/i18n/index.ts'
import { findingsWords } from '../findings/text/index.ts'
import type { Voice } from '../report/index.ts'
import { analysisWords } from '../text/index.ts'
import { themeWords } from '../themes/text/index.ts'
import { documentWords } from './text/index.ts'

const speak = speaker([analysisWords, findingsWords, themeWords, documentWords])

/** The words of the chapter, and those of the page that it repeats. */
export function voiceOf(language: Voice['language']): Voice {
  return { language, say: (key, values) => speak(language, key, values) }
}
