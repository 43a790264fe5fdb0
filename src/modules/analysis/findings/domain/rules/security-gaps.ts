import { isAmong, isNo, isYes, type Look } from '../look.ts'
import { defineRule } from '../rule.ts'

type Criterion =
  | 'antivirusGap'
  | 'oldPatterns'
  | 'unpatched'
  | 'noAccessLog'
  | 'sharedAccounts'
  | 'supportEnds'

/** イ③: protection against malware and misuse that is missing, and basic software that loses its support. */
export const securityGaps = defineRule({
  key: 'securityGaps',
  issue: 'イ③',
  explanation: {
    ja: 'ウイルス対策、定義ファイルの更新、修正プログラム、個人情報へのアクセス記録と個人ごとのID、OSなどのサポート期限({supportMonths}か月以内に切れるか切れている)を見て、兆しが{leastSigns}個以上のシステムを数えます。',
    en: 'Virus protection, pattern updates, patching, access log and personal accounts where there is personal data, and basic software whose support ends within {supportMonths} months. Systems with {leastSigns} signs or more count.',
  },
  criteria: {
    antivirusGap: { ja: 'ウイルス対策のない機器がある', en: 'Devices without virus protection' },
    oldPatterns: { ja: '定義ファイルの更新が遅い', en: 'Virus patterns are updated late' },
    unpatched: { ja: '修正プログラムを計画的に当てていない', en: 'Patches are not applied as planned' },
    noAccessLog: { ja: '個人情報へのアクセス記録がない', en: 'No log of access to personal data' },
    sharedAccounts: {
      ja: '個人情報を扱うのに個人ごとのIDがない',
      en: 'Personal data without personal accounts',
    },
    supportEnds: {
      ja: 'OS・データベースなどのサポートが切れる',
      en: 'Support of basic software ends',
    },
  },
  thresholds: {
    supportMonths: {
      label: { ja: 'サポート期限までの月数', en: 'Months before support ends' },
      unit: { ja: 'か月', en: 'months' },
      minimum: 0,
      maximum: 60,
      standard: 12,
    },
  },
  standards: { leastSigns: 2 },
  examine(look, { supportMonths }) {
    const coverage = look.answer('antivirusCoverage')
    if (isAmong(coverage, 'serversOnly', 'terminalsOnly', 'none')) look.found('antivirusGap', [coverage])
    const patterns = look.answer('patternUpdates')
    if (isAmong(patterns, 'monthly', 'yearly', 'asNeeded')) look.found('oldPatterns', [patterns])
    const patching = look.answer('patching')
    if (isAmong(patching, 'whenNeeded', 'none')) look.found('unpatched', [patching])
    if (isYes(look.answer('hasPersonalData'))) {
      const log = look.answer('keepsAccessLog')
      if (isNo(log)) look.found('noAccessLog', [log])
      const accounts = look.answer('hasPersonalAccounts')
      if (isNo(accounts)) look.found('sharedAccounts', [accounts])
    }
    examineSupport(look, supportMonths)
  },
})

function examineSupport(look: Look<Criterion>, supportMonths: number) {
  const horizon = look.calendar.after({ months: supportMonths })
  for (const row of look.rows('software')) {
    if (!isAmong(row.answer('softwareKind'), 'os', 'database', 'middleware')) continue
    const ends = row.answer('supportEndsOn')
    if (typeof ends?.value !== 'string' || ends.value > horizon) continue
    look.found('supportEnds', [ends], look.calendar.after({ months: -supportMonths }, ends.value))
  }
}
