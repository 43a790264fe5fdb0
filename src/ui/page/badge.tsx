import type { ReactNode } from 'react'

export type Tone = 'plain' | 'accent' | 'good' | 'caution' | 'danger' | 'past'

const tones: Readonly<Record<Tone, string>> = {
  plain: 'bg-sunken text-ink',
  accent: 'bg-accent-soft text-accent',
  good: 'bg-good-soft text-good',
  caution: 'bg-caution-soft text-caution',
  danger: 'bg-danger-soft text-danger',
  past: 'bg-past-soft text-past',
}

/** A state in one word. The word carries the meaning, the colour only helps. */
export function Badge({ tone = 'plain', children }: { tone?: Tone; children: ReactNode }) {
  return (
    <span
      className={`forced-edge inline-flex min-h-6 items-center whitespace-nowrap rounded-4 px-2 font-bold text-xs ${tones[tone]}`}
    >
      {children}
    </span>
  )
}
