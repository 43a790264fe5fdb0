import type { SystemRecord } from '#modules/ledger/index.ts'
import { isBeforeUse, type MissingSystem, type SystemRef, surveyed } from '../../domain/index.ts'
import { Calendar } from './calendar.ts'
import { initiativesFor } from './initiatives.ts'
import type { IssueMark } from './issues.ts'
import { lookAt, type OpenAnswer, type Seen, type Sign } from './look.ts'
import { type Limits, type Rule, standardLimits } from './rule.ts'
import { rules } from './rules/index.ts'
import { openSheet, type Sheet } from './sheet.ts'

export type Severity = 'high' | 'medium' | 'low'

/** One value of the ledger that speaks for a finding. */
export interface Evidence extends SystemRef, Sign {
  /** ISO day since which it has spoken; the day looked at until `dateEvidence` knows better. */
  date: string
}

export interface Confidence {
  level: Severity
  /** Answers given ÷ answers that the rule asked for, 0…1; 0 while there is no system to ask about. */
  share: number
  /** What would have to be answered to be surer. */
  open: readonly (SystemRef & OpenAnswer)[]
}

/** What a rule says of a city on a day. */
export interface Judgement {
  rule: string
  issue: IssueMark
  isFound: boolean
  /** Null while the issue is not found. */
  severity: Severity | null
  confidence: Confidence
  /** Systems that could be judged. */
  denominator: number
  missing: readonly MissingSystem[]
  /** Systems concerned, in the order of their reading. */
  systems: readonly SystemRef[]
  evidence: readonly Evidence[]
  /** Earliest day from which any of its evidence has spoken; null while it is not found. */
  since: string | null
  /** Numbers of the initiatives that absorb the issue. */
  initiatives: readonly number[]
}

export interface JudgingBasis {
  asOf: Temporal.PlainDate
  /** What the city has set, by rule; the standard where it has not. */
  limitsOf?: (rule: Rule) => Limits
}

/** Judges a ledger by all thirteen rules. The order of the records makes no difference. */
export function judge(records: readonly SystemRecord[], basis: JudgingBasis): Judgement[] {
  const sheets = surveyed(records).map(openSheet)
  const { asOf, limitsOf = standardLimits } = basis
  const calendar = new Calendar(asOf)
  return rules.map((rule) => judgeRule(rule, sheets, calendar, limitsOf(rule)))
}

function judgeRule(rule: Rule, sheets: readonly Sheet[], calendar: Calendar, limits: Limits): Judgement {
  const seen = sheets.map((sheet) => {
    const { answered, open, signs } = lookAt(sheet, calendar, (look) => rule.examine(look, limits))
    const { record, ref } = sheet
    return { record, ref, answered, open, signs: enough(signs, limits.leastSigns ?? 1) }
  })
  const judged = seen.filter(({ answered }) => answered > 0)
  const concerned = judged.filter(({ signs }) => signs.length > 0)
  const isFound = concerned.length >= (limits.leastSystems ?? 1)
  const date = calendar.today.toString()
  const evidence = concerned.flatMap(({ ref, signs }) => signs.map((sign) => speaking(ref, sign, date)))
  return {
    rule: rule.key,
    issue: rule.issue,
    isFound,
    severity: isFound ? severityOf(concerned.length / judged.length, limits) : null,
    confidence: confidenceOf(seen),
    denominator: judged.length,
    missing: seen
      .filter(({ answered }) => answered === 0)
      .map(({ record, ref, open }) => ({ ...ref, reason: reasonOf(record, open) })),
    systems: concerned.map(({ ref }) => ref),
    evidence,
    since: isFound ? earliest(evidence) : null,
    initiatives: initiativesFor(rule.issue).map(({ number }) => number),
  }
}

/** Written out and not spread: there are hundreds of them in every answer. */
function speaking({ system, systemId, division }: SystemRef, sign: Sign, date: string): Evidence {
  const { criterion, field, value, row, expected, since } = sign
  return { system, systemId, division, criterion, field, value, row, expected, since, date }
}

function enough(signs: readonly Sign[], leastSigns: number): readonly Sign[] {
  if (signs.length < leastSigns) return []
  return new Set(signs.map(({ criterion }) => criterion)).size >= leastSigns ? signs : []
}

/** Dates evidence by the day since which its value has stood in the ledger; undefined leaves the day looked at. */
export function dateEvidence(
  judgement: Judgement,
  writtenOn: (evidence: Evidence) => string | undefined,
): Judgement {
  const evidence = judgement.evidence.map((each) => {
    const written = writtenOn(each) ?? each.date
    // A day that a rule works out (support that ends) does not count before it was written down.
    return speaking(each, each, each.since !== null && each.since > written ? each.since : written)
  })
  return { ...judgement, evidence, since: judgement.isFound ? earliest(evidence) : null }
}

function earliest(evidence: readonly Evidence[]): string | null {
  return evidence.reduce<string | null>(
    (first, { date }) => (first === null || date < first ? date : first),
    null,
  )
}

function severityOf(share: number, limits: Limits): Severity {
  const percent = share * 100
  if (percent >= (limits.highFromPercent ?? 100)) return 'high'
  return percent >= (limits.mediumFromPercent ?? 0) ? 'medium' : 'low'
}

/** From here on what is missing can hardly change the picture. */
const HIGH_CONFIDENCE = 0.9
const MEDIUM_CONFIDENCE = 0.6

function confidenceOf(seen: readonly (Seen & { ref: SystemRef })[]): Confidence {
  const open = seen.flatMap((each) => each.open.map((answer) => ({ ...each.ref, ...answer })))
  const answered = seen.reduce((sum, each) => sum + each.answered, 0)
  const asked = answered + open.length
  const share = asked === 0 ? 0 : answered / asked
  const level = share >= HIGH_CONFIDENCE ? 'high' : share >= MEDIUM_CONFIDENCE ? 'medium' : 'low'
  return { level, share, open }
}

function reasonOf(record: SystemRecord, open: readonly OpenAnswer[]): MissingSystem['reason'] {
  return isBeforeUse(record) ? 'planned' : (open[0]?.reason ?? 'unanswered')
}
