import { useMemo } from 'react'
import { speaker } from '#kernel/i18n/index.ts'
import { useLanguage } from '#ui/words/index.ts'
import type { Voice } from '../../report/index.ts'
import { analysisWords } from '../../text/index.ts'
import { themeWords } from '../text/index.ts'

const speak = speaker([analysisWords, themeWords])

/** The words of the themes, the same as in files and on the command line. */
export function useThemeVoice(): Voice {
  const language = useLanguage()
  return useMemo(() => ({ language, say: (key, values) => speak(language, key, values) }), [language])
}
