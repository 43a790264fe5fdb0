import type { Meaning } from '../../report/index.ts'

/** Colour and pattern of a meaning; each is told from the others without colour, too. */
export const meaningLooks: Readonly<
  Record<Meaning, { colour: string; pattern: 'plain' | 'stripes' | 'dots' | 'empty' }>
> = {
  usual: { colour: 'var(--series-1)', pattern: 'plain' },
  notable: { colour: 'var(--series-2)', pattern: 'stripes' },
  weak: { colour: 'var(--series-4)', pattern: 'dots' },
  none: { colour: 'var(--series-5)', pattern: 'empty' },
}
