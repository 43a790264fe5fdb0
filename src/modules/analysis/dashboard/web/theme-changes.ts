import type { Voice } from '../../report/index.ts'
import type { Theme } from '../../themes/contract.ts'

/** A count of a theme that is another one than it was. */
export interface Change {
  key: string
  title: string
  label: string
  /** Systems more, or fewer when negative. */
  more: number
}

/** Themes that count systems, bar by bar; money is told by the head of the sheet. */
export function themeChanges(now: readonly Theme[], then: readonly Theme[], voice: Voice): Change[] {
  return now
    .filter(({ measures }) => measures === 'systems')
    .flatMap(({ name, figures }) => {
      const before = then.find((theme) => theme.name === name)?.figures ?? []
      const keys = new Map([...before, ...figures].map(({ key, label }) => [key, label]))
      const valueIn = (some: Theme['figures'], key: string) =>
        some.find((each) => each.key === key)?.value ?? 0
      return [...keys].map(([key, label]) => ({
        key: `${name} ${key}`,
        title: voice.say(`themes.title.${name}`),
        label: label[voice.language],
        more: valueIn(figures, key) - valueIn(before, key),
      }))
    })
    .filter(({ more }) => more !== 0)
}
