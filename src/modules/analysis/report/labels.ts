import type { Voice } from './table.ts'

/** 「56〜299人」, 「300人以上」. */
export function bandLabel({ say }: Voice, { from, to }: { from: number; to: number | null }): string {
  return to === null
    ? say('analysis.band.open', { from })
    : say(from === 0 ? 'analysis.band.upTo' : 'analysis.band.between', { from, to })
}

export function choiceLabel({ language }: Voice, choice: { label: string; labelEn: string }): string {
  return language === 'ja' ? choice.label : choice.labelEn
}

/** Tells types of terminals apart: two systems may call theirs the same. */
export function terminalKey({ type, systems }: { type: string; systems: readonly { systemId: string }[] }) {
  return `${type} ${systems[0]?.systemId}`
}
