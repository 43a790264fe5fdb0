import { isAmong, isNo, isYes } from '../look.ts'
import { defineRule } from '../rule.ts'

/** ア③: systems that use the individual number and are not ready for it (番号法 27条, 安全管理措置). */
export const numberReadiness = defineRule({
  key: 'numberReadiness',
  issue: 'ア③',
  explanation: {
    ja: '個人番号を使うシステムのうち、特定個人情報保護評価が済んでいないもの、個人番号利用事務系の外にあるもの、個人ごとのIDやアクセス記録のないものを数えます。',
    en: 'Of the systems that use the individual number, those without their impact assessment, outside the individual-number zone, or without personal accounts or an access log.',
  },
  criteria: {
    notAssessed: { ja: '特定個人情報保護評価が未実施', en: 'Impact assessment not done' },
    outsideZone: { ja: '個人番号利用事務系の外にある', en: 'Outside the individual-number zone' },
    sharedAccounts: { ja: '個人ごとのIDがない', en: 'No personal accounts' },
    noAccessLog: { ja: 'アクセス記録がない', en: 'No access log' },
  },
  thresholds: {},
  standards: { mediumFromPercent: 10, highFromPercent: 25 },
  examine(look) {
    const usesNumber = look.answer('usesIndividualNumber')
    if (!isYes(usesNumber)) return
    const assessment = look.answer('impactAssessment')
    if (isAmong(assessment, 'notYet')) look.found('notAssessed', [assessment])
    const zone = look.answer('networkZone')
    if (isAmong(zone, 'lgwan', 'internet', 'isolated')) look.found('outsideZone', [zone])
    const accounts = look.answer('hasPersonalAccounts')
    if (isNo(accounts)) look.found('sharedAccounts', [accounts])
    const log = look.answer('keepsAccessLog')
    if (isNo(log)) look.found('noAccessLog', [log])
  },
})
