import type { Bilingual } from '#kernel/contract/index.ts'
import type { IssueMark } from './issues.ts'
import type { Look } from './look.ts'

/** A number that a city may set for itself, within what makes sense. */
export interface Threshold {
  label: Bilingual
  unit: Bilingual
  minimum: number
  maximum: number
  /** What holds until the city sets its own. */
  standard: number
}

export type Thresholds = Readonly<Record<string, Threshold>>
export type Limits<Name extends string = string> = Readonly<Record<Name, number>>

/** One issue as a rule over the ledger: what it looks at, from when it speaks, and why. */
export interface Rule {
  key: string
  issue: IssueMark
  /** What is looked at and from when it counts; `{name}` stands for the threshold of that name. */
  explanation: Bilingual
  /** Signs that the rule looks for in a system, each in words. */
  criteria: Readonly<Record<string, Bilingual>>
  thresholds: Thresholds
  /** Reads what it needs of one system through `look`, and tells what it finds there. */
  examine(look: Look, limits: Limits): void
}

const systems: Bilingual = { ja: 'システム', en: 'systems' }
const percent: Bilingual = { ja: '%', en: '%' }

/** Every rule has these, the first where it knows more than one sign: when a system counts, when the city has the issue, and how grave it is. */
export const commonThresholds = {
  leastSigns: {
    label: { ja: 'システムを数えるのに要る兆しの数', en: 'Signs from which a system counts' },
    unit: { ja: '個', en: 'signs' },
    minimum: 1,
    maximum: 1,
    standard: 1,
  },
  leastSystems: {
    label: { ja: '課題とみなすシステムの数', en: 'Systems from which the issue is there' },
    unit: systems,
    minimum: 1,
    maximum: 1000,
    standard: 1,
  },
  mediumFromPercent: {
    label: { ja: '「中」とする割合', en: 'Share from which it is medium' },
    unit: percent,
    minimum: 0,
    maximum: 100,
    standard: 20,
  },
  highFromPercent: {
    label: { ja: '「高」とする割合', en: 'Share from which it is high' },
    unit: percent,
    minimum: 0,
    maximum: 100,
    standard: 50,
  },
} as const satisfies Thresholds

export type CommonName = keyof typeof commonThresholds

interface RuleSpec<Name extends string, Criterion extends string> {
  key: string
  issue: IssueMark
  explanation: Bilingual
  criteria: Readonly<Record<Criterion, Bilingual>>
  thresholds: Readonly<Record<Name, Threshold>>
  /** Standards of the common thresholds that differ for this rule. */
  standards?: Partial<Record<CommonName, number>>
  examine(look: Look<NoInfer<Criterion>>, limits: Limits<NoInfer<Name>>): void
}

/** Puts a rule together with the thresholds that all rules have. */
export function defineRule<const Name extends string, const Criterion extends string>({
  standards = {},
  ...spec
}: RuleSpec<Name, Criterion>): Rule {
  const { examine, criteria } = spec
  const mostSigns = Object.keys(criteria).length
  const common = Object.entries(commonThresholds)
    .filter(([name]) => name !== 'leastSigns' || mostSigns > 1)
    .map(([name, threshold]) => [
      name,
      {
        ...threshold,
        maximum: name === 'leastSigns' ? mostSigns : threshold.maximum,
        standard: standards[name as CommonName] ?? threshold.standard,
      },
    ])
  return {
    ...spec,
    thresholds: { ...spec.thresholds, ...Object.fromEntries(common) },
    examine: (look, limits) => examine(look as Look<Criterion>, limits as Limits<Name>),
  }
}

export function standardLimits({ thresholds }: Rule): Limits {
  return Object.fromEntries(Object.entries(thresholds).map(([name, { standard }]) => [name, standard]))
}
