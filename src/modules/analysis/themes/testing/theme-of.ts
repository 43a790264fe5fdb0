// Systems in a line each, and what a theme says of them.
import type { Answers, SystemRecord } from '#modules/ledger/index.ts'
import { analyseThemes } from '../domain/index.ts'
import type { Theme } from '../domain/theme.ts'
import type { ThemeName } from '../names.ts'

export const asOf = Temporal.PlainDate.from('2026-11-24')
let made = 0

export function system(name: string, answers: Answers, rows: SystemRecord['rows'] = {}): SystemRecord {
  made += 1
  const usual = { name, owningDivision: '見本課', status: 'running', contractedBy: 'city', runBy: 'city' }
  return { systemId: `system-${made}`, answers: { ...usual, ...answers }, rows }
}

export function cost(fiscalYear: number, costItem: string, unitPriceYen: number, contract?: string): Answers {
  const line = { fiscalYear, costItem, plannedOrActual: 'actual', quantity: 1, unitPriceYen }
  return contract === undefined ? line : { ...line, contract }
}

export function themeOf(name: ThemeName, ...records: SystemRecord[]): Theme {
  const found = analyseThemes(records, { asOf, placeHazards: [], past: [] }).find(
    (each) => each.name === name,
  )
  if (!found) throw new Error(name)
  return found.theme
}

export const bars = ({ figures }: Theme) => figures.map(({ label, value }) => [label.ja, value])
export const notable = ({ figures }: Theme) =>
  figures.filter(({ isNotable }) => isNotable).map(({ label }) => label.ja)
export const values = ({ indicators }: Theme) =>
  Object.fromEntries(Object.entries(indicators).map(([key, { value }]) => [key, value]))
export const reasons = ({ missing }: Theme) => missing.map(({ system: name, reason }) => [name, reason])
