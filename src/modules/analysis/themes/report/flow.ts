import type { Stage, Voice } from '../../report/index.ts'
import type { Cell } from '../domain/theme.ts'

/** Which steps make which part of the survey, as figure 11 of the policy has them. */
const stages = {
  documents: ['documents'],
  ledger: ['sheets', 'answered', 'open'],
  hearing: ['heard'],
  analysis: ['analysed'],
} as const

export function stagesOf({ say }: Voice): Stage[] {
  return Object.entries(stages).map(([key, bars]) => ({ label: say(`themes.stage.${key}`), bars }))
}

/** 「文書 120」: how much there is of what a step is about. */
export function boxNote([count, thing]: readonly Cell[], { say, language }: Voice): string {
  const name = thing !== null && typeof thing === 'object' ? thing[language] : (thing ?? '')
  return say('themes.boxNote', { thing: name, count: Number(count).toLocaleString('ja-JP') })
}
