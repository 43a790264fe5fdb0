import { isAmong } from '../look.ts'
import { defineRule } from '../rule.ts'

const measures = {
  dataBackup: 'noBackup',
  offSiteStorage: 'noOffSite',
  seismicMeasures: 'notFixed',
  powerMeasures: 'noPower',
} as const

/** イ①: systems that lack the basic measures against earthquake, flood and power failure. */
export const systemsStop = defineRule({
  key: 'systemsStop',
  issue: 'イ①',
  explanation: {
    ja: 'データのバックアップ、庁舎外での保管、耐震、停電の四つの対策のうち、済んでいないものがあるシステムを数えます。',
    en: 'Systems that lack one of four measures: data backup, off-site storage, seismic fixing, power.',
  },
  criteria: {
    noBackup: { ja: 'データのバックアップがない', en: 'No data backup' },
    noOffSite: { ja: 'バックアップを庁舎外に置いていない', en: 'Backups not kept off-site' },
    notFixed: { ja: '耐震対策がない', en: 'No seismic measures' },
    noPower: { ja: '停電対策がない', en: 'No power measures' },
  },
  thresholds: {},
  examine(look) {
    for (const [field, criterion] of Object.entries(measures)) {
      const state = look.answer(field)
      if (isAmong(state, 'notDone', 'planned')) look.found(criterion, [state])
    }
  },
})
